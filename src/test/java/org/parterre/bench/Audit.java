package org.parterre.bench;

import jakarta.json.JsonObject;
import java.util.List;
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
        return clean() ? "clean: all " + rules.size() + " rules hold" : "BROKEN: " + String.join("; ", broken);
    }
}
