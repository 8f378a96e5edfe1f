package org.parterre.programme.prices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * The price zones of one evening, to be painted otherwise than in its plan.
 *
 * @param painted how many seats are in another zone than in the plan
 * @param sent what was ticked and typed, by field
 * @param problems message keys by field
 * @param refusal why nothing was painted, or null
 * @param version of the performance, as whoever paints saw it
 */
public record ZonesPage(
        Playbill playbill,
        List<Section> sections,
        List<Place> places,
        int painted,
        Map<String, List<String>> sent,
        Map<String, String> problems,
        @Nullable String refusal,
        String version) {
    private static final String LETTERS = "abcde";

    /** A part of the hall; {@code open} where something in it is ticked, typed or wrong. */
    public record Section(String name, List<Row> rows, boolean open) {}

    /**
     * A row, or a room to stand in.
     *
     * @param key the value of its box
     * @param part the field for a part of it, or null for a room
     * @param numbers from which seat to which
     * @param zones those that its seats are in
     */
    public record Row(
            String key, String name, @Nullable String part, String numbers, int seats, List<PriceZone> zones) {}

    /** A seat on the drawing. */
    public record Place(String id, String row, String letter, String x, String y) {}

    static ZonesPage of(
            Playbill bill,
            Plan own,
            Language language,
            Map<String, List<String>> sent,
            Map<String, String> problems,
            @Nullable String refusal,
            String version) {
        Plan plan = bill.plan();
        List<Section> sections = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < plan.sections().size(); at++) {
            Plan.Section section = plan.sections().get(at);
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < section.rows().size(); row++) {
                String key = TypedZones.row(at, row);
                rows.add(row(plan, section, section.rows().get(row), key, language));
                section.rows().get(row).seats().forEach(seat -> places.add(place(plan, seat, key)));
            }
            sections.add(new Section(
                    section.name().in(language), rows, rows.stream().anyMatch(row -> isTouched(row, sent))));
        }
        List<Row> rooms = new ArrayList<>();
        for (int room = 0; room < plan.standing().size(); room++) {
            Plan.Standing area = plan.standing().get(room);
            rooms.add(new Row(
                    TypedZones.room(room),
                    area.name().in(language),
                    null,
                    "",
                    area.places().size(),
                    zones(plan, area.places())));
        }
        if (!rooms.isEmpty()) {
            sections.add(new Section("", rooms, true));
        }
        int painted = (int) plan.seats().stream()
                .filter(seat -> {
                    Seat before = own.seat(seat.id());
                    return before != null && !before.zone().equals(seat.zone());
                })
                .count();
        return new ZonesPage(bill, sections, places, painted, sent, problems, refusal, version);
    }

    private static Row row(Plan plan, Plan.Section section, Plan.Row row, String key, Language language) {
        List<Seat> seats = row.seats();
        String word = "box".equals(section.kind()) ? language.pick("Loge", "Box") : language.pick("Rij", "Row");
        String numbers = seats.isEmpty()
                ? ""
                : seats.get(0).number() + "–" + seats.get(seats.size() - 1).number();
        return new Row(key, word + " " + row.label(), TypedZones.part(key), numbers, seats.size(), zones(plan, seats));
    }

    private static List<PriceZone> zones(Plan plan, List<Seat> seats) {
        Set<String> ids = seats.stream().map(Seat::zone).collect(Collectors.toCollection(LinkedHashSet::new));
        return plan.zones().stream().filter(zone -> ids.contains(zone.id())).toList();
    }

    private static Place place(Plan plan, Seat seat, String row) {
        return new Place(seat.id(), row, letter(plan.zone(seat.zone())), number(seat.x()), number(seat.y()));
    }

    private static boolean isTouched(Row row, Map<String, List<String>> sent) {
        return sent.getOrDefault("row", List.of()).contains(row.key())
                || !first(sent, String.valueOf(row.part())).isEmpty();
    }

    /** Its colour and form on drawings and in the style sheet; the fifth zone and those after it look alike. */
    public static String letter(PriceZone zone) {
        int at = Math.min(zone.rank(), LETTERS.length() - 1);
        return LETTERS.substring(at, at + 1);
    }

    /** The letters that there are on the drawing's legend. */
    public List<String> letters() {
        return playbill.plan().zones().stream()
                .map(ZonesPage::letter)
                .distinct()
                .toList();
    }

    public String viewBox() {
        Plan.Box box = playbill.plan().box();
        return String.join(" ", number(box.x()), number(box.y()), number(box.width()), number(box.height()));
    }

    public boolean ticked(String row) {
        return sent.getOrDefault("row", List.of()).contains(row);
    }

    public String value(String field) {
        return first(sent, field);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    private static String first(Map<String, List<String>> sent, String field) {
        List<String> values = sent.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
