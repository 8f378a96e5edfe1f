package org.parterre.bench;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/**
 * What the house says of itself after the load.
 *
 * @param answer of {@code GET /api/audit/self}, or null where it gave none
 */
record Audit(Store store, @Nullable JsonObject answer) {
    private static final int OK = 200;

    static Audit of(Store store, House house) {
        Client.Answer answer = house.client().as("organiser").get("/api/audit/self");
        return new Audit(store, answer.status() == OK ? answer.json() : null);
    }

    /** True only where the house looked and found nothing. */
    boolean clean() {
        return answer != null && answer.getBoolean("clean", false);
    }

    /** One sentence. */
    String says() {
        if (answer == null) {
            return "not available: the house did not answer";
        }
        List<JsonObject> rules = answer.getJsonArray("rules").getValuesAs(JsonObject.class);
        List<String> broken = rules.stream()
                .filter(rule -> !rule.getBoolean("ok", false))
                .map(rule -> rule.get("id") + " " + rule.get("name") + " (" + rule.get("count") + ")")
                .toList();
        String slowest = rules.stream()
                .sorted(Comparator.comparing(Audit::millis).reversed())
                .limit(3)
                .map(rule -> rule.getString("id") + " " + millis(rule) + " ms")
                .collect(Collectors.joining(", "));
        return (clean() ? "clean: all " + rules.size() + " rules hold" : "BROKEN: " + String.join("; ", broken))
                + "; it took " + answer.getInt("took_ms") + " ms, most of it " + slowest;
    }

    private static int millis(JsonObject rule) {
        return rule.getInt("took_ms");
    }
}
