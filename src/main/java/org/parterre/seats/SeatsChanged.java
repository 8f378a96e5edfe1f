package org.parterre.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seats were taken or came free. Fired inside the transaction, seen after its commit, on this node and on the others.
 *
 * @param number drawn while the rows were locked: of two changes to one seat the later has the larger number
 * @param taken each seat with the time (milliseconds) at which it comes free by itself, or {@link Long#MAX_VALUE}
 */
public record SeatsChanged(long performance, long number, Map<String, Long> taken, List<String> freed) {
    /** What another node is told: {@code performance/until:seat,seat;until:seat/freed,freed}, each part perhaps empty. */
    static String text(long performance, Map<String, Long> taken, List<String> freed) {
        Map<Long, List<String>> byTime = new TreeMap<>();
        taken.forEach((seat, until) ->
                byTime.computeIfAbsent(until, time -> new ArrayList<>()).add(seat));
        List<String> groups = byTime.entrySet().stream()
                .map(group -> group.getKey() + ":" + String.join(",", group.getValue()))
                .toList();
        return performance + "/" + String.join(";", groups) + "/" + String.join(",", freed);
    }

    static SeatsChanged read(long number, String text) {
        String[] parts = text.split("/", -1);
        Map<String, Long> taken = new LinkedHashMap<>();
        for (String group : listed(parts[1], ";")) {
            int colon = group.indexOf(':');
            Long until = Long.valueOf(group.substring(0, colon));
            listed(group.substring(colon + 1), ",").forEach(seat -> taken.put(seat, until));
        }
        return new SeatsChanged(Long.parseLong(parts[0]), number, taken, listed(parts[2], ","));
    }

    private static List<String> listed(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
    }
}
