package org.parterre.seats.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** The hall as a list: section, row, seat, and the rooms to stand in. The equal way in; the map is kept in step with it. */
public record SeatList(List<Section> sections, List<Standing> standing) {
    /**
     * @param from the lowest full price of a free seat, null where none is free
     * @param chosen how many of the buyer's own are in it
     */
    public record Section(String id, String name, int free, @Nullable Money from, int chosen, List<Row> rows) {}

    /** @param name with the word: {@code Rij G}, {@code Loge 3} */
    public record Row(String name, List<Place> places) {}

    /**
     * @param letter its zone's letter
     * @param facts w, c, r or nothing, as in {@link HallDrawing#facts}
     */
    public record Place(
            String id, String number, String letter, String facts, Money price, boolean taken, boolean chosen) {}

    /** @param most how many one can still have */
    public record Standing(
            String id, String name, String letter, Money price, int capacity, int free, int most, int chosen) {}

    static SeatList of(Playbill bill, SeatMap.Picture picture, Wish wish, int mostSeats, Language language) {
        Plan plan = bill.plan();
        List<Section> sections = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            List<Row> rows = section.rows().stream()
                    .map(row -> row(bill, section, row, picture, wish, language))
                    .toList();
            List<Place> places =
                    rows.stream().flatMap(row -> row.places().stream()).toList();
            sections.add(new Section(
                    section.id(),
                    section.name().in(language),
                    (int) places.stream().filter(place -> !place.taken()).count(),
                    places.stream()
                            .filter(place -> !place.taken())
                            .map(Place::price)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    (int) places.stream().filter(Place::chosen).count(),
                    rows));
        }
        return new SeatList(
                sections,
                plan.standing().stream()
                        .map(area -> standing(bill, area, picture, wish, mostSeats, language))
                        .toList());
    }

    private static Row row(
            Playbill bill, Plan.Section section, Plan.Row row, SeatMap.Picture picture, Wish wish, Language language) {
        String word = "box".equals(section.kind()) ? language.pick("Loge", "Box") : language.pick("Rij", "Row");
        return new Row(
                word + " " + row.label(),
                row.seats().stream()
                        .map(seat -> place(bill, seat, picture, wish))
                        .toList());
    }

    private static Place place(Playbill bill, Seat seat, SeatMap.Picture picture, Wish wish) {
        boolean taken = picture.taken(seat);
        return new Place(
                seat.id(),
                seat.number(),
                ZoneMark.letter(bill.plan().zone(seat.zone())),
                HallDrawing.facts(seat),
                bill.fullPrice(seat.zone()),
                taken,
                !taken && wish.seats().contains(seat.id()));
    }

    private static Standing standing(
            Playbill bill, Plan.Standing area, SeatMap.Picture picture, Wish wish, int mostSeats, Language language) {
        int free = (int)
                area.places().stream().filter(place -> !picture.taken(place)).count();
        return new Standing(
                area.id(),
                area.name().in(language),
                ZoneMark.letter(bill.plan().zone(area.zone())),
                bill.fullPrice(area.zone()),
                area.places().size(),
                free,
                Math.min(free, mostSeats),
                Math.min(wish.standingIn(area.id()), Math.min(free, mostSeats)));
    }
}
