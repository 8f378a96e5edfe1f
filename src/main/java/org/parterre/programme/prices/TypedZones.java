package org.parterre.programme.prices;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * Reads which seats are to be painted: whole rows and rooms that are ticked, parts of rows as they are typed ({@code 1-6, 12}),
 * and seats that were chosen on the drawing.
 */
final class TypedZones {
    private final Plan plan;
    private final Set<String> seats = new LinkedHashSet<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedZones(Plan plan) {
        this.plan = plan;
    }

    /** The value of the box of a row. */
    static String row(int section, int row) {
        return section + "-" + row;
    }

    /** The value of the box of a room to stand in. */
    static String room(int room) {
        return "room-" + room;
    }

    /** The name of the field for a part of a row. */
    static String part(String row) {
        return "part-" + row;
    }

    /** Message keys by field. */
    Map<String, String> problems() {
        return problems;
    }

    /** @return the identities of the seats that are meant; where there are {@link #problems}, not all of them */
    Set<String> read(Map<String, List<String>> form) {
        List<String> ticked = form.getOrDefault("row", List.of());
        for (int section = 0; section < plan.sections().size(); section++) {
            List<Plan.Row> rows = plan.sections().get(section).rows();
            for (int at = 0; at < rows.size(); at++) {
                String key = row(section, at);
                if (ticked.contains(key)) {
                    rows.get(at).seats().forEach(seat -> seats.add(seat.id()));
                }
                part(rows.get(at).seats(), part(key), first(form, part(key)));
            }
        }
        for (int room = 0; room < plan.standing().size(); room++) {
            if (ticked.contains(room(room))) {
                plan.standing().get(room).places().forEach(place -> seats.add(place.id()));
            }
        }
        seats.addAll(form.getOrDefault("seat", List.of()));
        return seats;
    }

    private void part(List<Seat> row, String field, String typed) {
        for (String piece : typed.split(",")) {
            String wanted = piece.strip();
            if (wanted.isEmpty()) {
                continue;
            }
            int dash = wanted.indexOf('-', 1);
            @Nullable Integer from = at(row, dash < 0 ? wanted : wanted.substring(0, dash));
            @Nullable Integer to = at(row, dash < 0 ? wanted : wanted.substring(dash + 1));
            if (from == null || to == null) {
                problems.put(field, "zones.bad-part");
                return;
            }
            IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                    .forEach(place -> seats.add(row.get(place).id()));
        }
    }

    private static @Nullable Integer at(List<Seat> row, String number) {
        for (int place = 0; place < row.size(); place++) {
            if (row.get(place).number().equalsIgnoreCase(number.strip())) {
                return place;
            }
        }
        return null;
    }

    private static String first(Map<String, List<String>> form, String field) {
        List<String> values = form.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
