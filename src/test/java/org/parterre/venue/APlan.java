package org.parterre.venue;

import java.util.List;
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
