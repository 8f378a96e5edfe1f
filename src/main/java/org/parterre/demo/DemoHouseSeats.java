package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parterre.programme.Programme;
import org.parterre.seats.house.HouseSeats;
import org.parterre.seats.house.Keeping;

/** What the demo's house keeps back of an evening before the audience sees it. */
@ApplicationScoped
class DemoHouseSeats {
    @Inject
    Keeping keeping;

    @Inject
    Programme programme;

    /** {@code hours} before the start they are released by themselves; without it never. */
    void keep(long performance, JsonObject evening) {
        if (!evening.containsKey("house_seats")) {
            return;
        }
        Instant start = programme.playbillOrDraft(performance).startsAt();
        for (JsonObject kept : evening.getJsonArray("house_seats").getValuesAs(JsonObject.class)) {
            keeping.keep(
                    performance,
                    new Keeping.Wish(
                            kept.getJsonArray("seats").getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .collect(Collectors.toSet()),
                            HouseSeats.Reason.valueOf(kept.getString("reason").toUpperCase(Locale.ROOT)),
                            kept.getString("owner"),
                            kept.containsKey("hours") ? start.minus(Duration.ofHours(kept.getInt("hours"))) : null,
                            false));
        }
    }
}
