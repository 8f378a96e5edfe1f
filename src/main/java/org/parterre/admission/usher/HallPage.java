package org.parterre.admission.usher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.seats.hall.HallDrawing;
import org.parterre.tickets.Holder;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * Tonight's hall for an usher.
 *
 * @param supervises may have the list on paper
 */
public record HallPage(
        Audience audience,
        HallView now,
        HallDrawing drawing,
        List<Section> sections,
        Language language,
        boolean supervises) {
    /** A part of the hall with the rows in which somebody sits. */
    public record Section(HallView.SectionView counts, List<Row> rows) {}

    /** @param id of the row on the page */
    public record Row(String id, String name, List<Guest> guests, int awaited) {}

    static HallPage of(Audience audience, Language language, boolean supervises) {
        Map<String, Guest> bySeat = new HashMap<>();
        audience.guests().forEach(guest -> bySeat.put(guest.seat().id(), guest));
        Plan plan = audience.bill().plan();
        List<Section> sections = new ArrayList<>();
        for (Parts.Part part : Parts.of(plan, language)) {
            HallView.SectionView counts = HallView.section(audience, part);
            if (counts.sold() > 0) {
                sections.add(new Section(counts, rows(part, bySeat)));
            }
        }
        return new HallPage(
                audience,
                HallView.of(audience, language),
                HallDrawing.of(
                        plan, language, seat -> form(seat, bySeat, audience), room -> (int) room.places().stream()
                                .map(place -> bySeat.get(place.id()))
                                .filter(guest -> guest != null && guest.inside())
                                .count()),
                List.copyOf(sections),
                language,
                supervises);
    }

    private static List<Row> rows(Parts.Part part, Map<String, Guest> bySeat) {
        List<Row> rows = new ArrayList<>();
        for (Parts.Row row : part.rows()) {
            List<Guest> there = new ArrayList<>();
            for (Seat seat : row.seats()) {
                Guest guest = bySeat.get(seat.id());
                if (guest != null) {
                    there.add(guest);
                }
            }
            if (!there.isEmpty()) {
                int awaited = (int) there.stream().filter(Guest::awaited).count();
                rows.add(new Row(rowId(part.id(), row.label()), row.name(), there, awaited));
            }
        }
        return rows;
    }

    /** What a row is called on the page, so that the list of those that wait leads to it. */
    public static String rowId(String section, String row) {
        return "row-" + section + "-" + row.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** The form of a seat, the same word as in the view that follows. */
    private static String form(Seat seat, Map<String, Guest> bySeat, Audience audience) {
        Guest guest = bySeat.get(seat.id());
        return guest != null ? guest.presence().word() : audience.kept().contains(seat.id()) ? "kept" : "free";
    }

    public Playbill bill() {
        return audience.bill();
    }

    /** Those to look after first; then those of whom the office has something to say. */
    public List<Guest> needy() {
        List<Guest> all = new ArrayList<>(audience.those(Guest::needsCare));
        all.addAll(audience.those(guest -> !guest.needsCare() && guest.holder().remark() != null));
        return all;
    }

    /** Whether there is more to say of somebody than was said of who comes before in that list: a party's help is said once. */
    public boolean saysMore(Guest guest) {
        List<Guest> all = needy();
        int at = all.indexOf(guest);
        if (at <= 0) {
            return true;
        }
        Holder before = all.get(at - 1).holder();
        Holder holder = guest.holder();
        return !before.orderNumber().equals(holder.orderNumber())
                || !Objects.equals(before.help(), holder.help())
                || !Objects.equals(before.remark(), holder.remark());
    }

    /** What stands on the map beside a seat: w for a wheelchair place, h for help wanted, n for a remark; null for nothing. */
    public static @Nullable String sign(Guest guest) {
        if (guest.holder().help() != null) {
            return "h";
        }
        return guest.seat().wheelchair() ? "w" : guest.holder().remark() != null ? "n" : null;
    }

    /** Every seat with its guest, or null, in the order of the drawing. */
    public List<@Nullable Guest> inOrder() {
        Map<String, Guest> bySeat = new HashMap<>();
        audience.guests().forEach(guest -> bySeat.put(guest.seat().id(), guest));
        List<@Nullable Guest> all = new ArrayList<>();
        for (Plan.Section section : bill().plan().sections()) {
            section.rows().forEach(row -> row.seats().forEach(seat -> all.add(bySeat.get(seat.id()))));
        }
        return all;
    }

    /** The ids of the seats in the order of the drawing, for the module that keeps it in step. */
    public String seats() {
        List<String> ids = new ArrayList<>();
        bill().plan().sections().forEach(section -> section.rows()
                .forEach(row -> row.seats().forEach(seat -> ids.add(seat.id()))));
        return String.join(" ", ids);
    }
}
