package org.parterre.venue;

import java.util.ArrayList;
import java.util.List;

/** Halls made for a question: rows drawn as a line of text, or as many seats as one likes. */
public final class AHall {
    private static final int APART = 22;

    private AHall() {}

    /**
     * One section of rows A, B, C … in zone 1. In a row {@code o} is a seat, {@code w} a wheelchair place, {@code c} the
     * companion place of the nearest wheelchair place of its row, {@code |} an aisle; a space is only room. {@code /n} at the
     * end is the row's rank, {@code :z} its zone ({@code 1} to {@code 3}). Seat 3 of row B is {@code B-3}.
     */
    public static Plan of(String... rows) {
        return Plans.read(document(List.of(rows), ""));
    }

    /** The same with a room to stand in, of that many places {@code s-1}, {@code s-2} … in zone 3. */
    public static Plan withStanding(int places, String... rows) {
        return Plans.read(document(List.of(rows), standing(places)));
    }

    /** Forty rows of fifty seats in three blocks, wheelchair places in the first and the last, three zones. */
    public static Plan ofTwoThousandSeats() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            String plain = "o".repeat(15) + "|" + "o".repeat(20) + "|" + "o".repeat(15);
            String ends = "wc" + plain.substring(2, plain.length() - 2) + "cw";
            rows.add((row == 0 || row == 39 ? ends : plain) + ":" + (1 + row / 14));
        }
        return Plans.read(document(rows, ""));
    }

    private static String standing(int places) {
        return ",\"standing\":[{\"id\":\"s\",\"name\":{\"nl\":\"Staan\",\"en\":\"Standing\"},\"zone\":\"3\",\"x\":0,\"y\":900,"
                + "\"capacity\":" + places + "}]";
    }

    private static String document(List<String> rows, String more) {
        List<String> written = new ArrayList<>();
        int widest = rows.stream()
                .mapToInt(row -> row.replaceAll("[:/].*", "").length())
                .max()
                .orElse(0);
        for (int at = 0; at < rows.size(); at++) {
            written.add(row(label(at), rows.get(at), (at + 1) * APART, widest));
        }
        return "{\"format\":\"parterre-plan/1\",\"name\":\"Zaal\",\"size\":{\"x\":0,\"y\":0,\"width\":" + widest * APART
                + ",\"height\":" + (rows.size() + 1) * APART
                + "},\"zones\":[{\"id\":\"1\",\"name\":{\"nl\":\"1\",\"en\":\"1\"}},{\"id\":\"2\",\"name\":{\"nl\":\"2\","
                + "\"en\":\"2\"}},{\"id\":\"3\",\"name\":{\"nl\":\"3\",\"en\":\"3\"}}],\"sections\":[{\"id\":\"zaal\","
                + "\"name\":{\"nl\":\"Zaal\",\"en\":\"Floor\"},\"rows\":[" + String.join(",", written) + "]}]" + more
                + "}";
    }

    private static String label(int row) {
        return row < 26 ? String.valueOf((char) ('A' + row)) : "A" + (char) ('A' + row - 26);
    }

    private static String row(String label, String drawn, int y, int widest) {
        String places = drawn.replaceAll("[:/].*", "");
        String zone = drawn.replaceAll(".*:", "").replaceAll("/.*", "");
        String rank = drawn.contains("/") ? ",\"rank\":" + drawn.replaceAll(".*/", "") : "";
        String without = places.replace("|", "");
        List<String> seats = new ArrayList<>();
        int number = 0;
        for (int at = 0; at < places.length(); at++) {
            char kind = places.charAt(at);
            if (kind == '|' || kind == ' ') {
                continue;
            }
            number++;
            boolean aisle = at + 1 < places.length() && places.charAt(at + 1) == '|';
            seats.add("{\"id\":\"" + label + "-" + number + "\",\"number\":\"" + number + "\",\"x\":"
                    + (at + (widest - places.length()) / 2.0 + 0.5) * APART + ",\"y\":" + y + ",\"zone\":\""
                    + (drawn.contains(":") ? zone : "1") + "\""
                    + (kind == 'w' ? ",\"wheelchair\":true,\"step_free\":true" : "")
                    + (kind == 'c'
                            ? ",\"companion_of\":\"" + label + "-" + nearestWheelchair(without, number) + "\""
                            : "")
                    + (aisle ? ",\"aisle\":\"right\"" : "") + "}");
        }
        return "{\"label\":\"" + label + "\"" + rank + ",\"seats\":[" + String.join(",", seats) + "]}";
    }

    private static int nearestWheelchair(String row, int number) {
        String plain = row.replace(" ", "");
        for (int far = 1; far < plain.length(); far++) {
            for (int at : new int[] {number - far, number + far}) {
                if (at >= 1 && at <= plain.length() && plain.charAt(at - 1) == 'w') {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("no wheelchair place in " + row);
    }
}
