package org.parterre.venue;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hall of four seats: A-1 for a wheelchair, A-2 its companion's, A-3, and B-1 in the second zone. */
public final class APlan {
    private APlan() {}

    public static Plan ofFourSeats() {
        List<Seat> row = List.of(
                seat("A-1", 0, "1", true, null), seat("A-2", 1, "1", false, "A-1"), seat("A-3", 2, "1", false, null));
        Seat behind = seat("B-1", 3, "2", false, null);
        Words floor = new Words("Zaal", "Floor");
        return new Plan(
                floor,
                new Plan.Box(0, 0, 100, 100),
                List.of(
                        new PriceZone("1", new Words("1e rang", "First price"), 0),
                        new PriceZone("2", new Words("2e rang", "Second price"), 1)),
                List.of(new Plan.Section(
                        "zaal",
                        "floor",
                        floor,
                        50,
                        10,
                        List.of(new Plan.Row("A", row), new Plan.Row("B", List.of(behind))))),
                List.of(),
                List.of(),
                List.of(row.get(0), row.get(1), row.get(2), behind));
    }

    /** A hall of one section and one zone, whose rows and seats are numbered from 1. */
    public static Plan ofRows(int rows, int seatsInEach) {
        List<Plan.Row> made = IntStream.range(0, rows)
                .mapToObj(row -> new Plan.Row(
                        String.valueOf(row + 1),
                        IntStream.range(0, seatsInEach)
                                .mapToObj(number -> new Seat(
                                        (row + 1) + "-" + (number + 1),
                                        row * seatsInEach + number,
                                        "zaal",
                                        String.valueOf(row + 1),
                                        String.valueOf(number + 1),
                                        number * 22,
                                        row * 24,
                                        "1",
                                        false,
                                        null,
                                        false,
                                        true,
                                        false,
                                        false,
                                        false))
                                .toList()))
                .toList();
        Words floor = new Words("Zaal", "Floor");
        return new Plan(
                floor,
                new Plan.Box(0, 0, 2000, 1000),
                List.of(new PriceZone("1", floor, 0)),
                List.of(new Plan.Section("zaal", "floor", floor, 50, 10, made)),
                List.of(),
                List.of(),
                made.stream().flatMap(row -> row.seats().stream()).toList());
    }

    private static Seat seat(String id, int ordinal, String zone, boolean wheelchair, @Nullable String companionOf) {
        return new Seat(
                id,
                ordinal,
                "zaal",
                id.substring(0, 1),
                id.substring(2),
                ordinal * 22,
                20,
                zone,
                wheelchair,
                companionOf,
                false,
                true,
                false,
                false,
                false);
    }
}
