package org.parterre.journeys;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.parterre.house.Client;

/** An evening of the demo's season. */
record Evening(String id, String hall) {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The next one in that hall that has seats on sale. */
    static Evening in(Client client, String hall) {
        return client.get("/api/performances").list().stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("hall").equals(hall)
                        && one.getString("status").equals("ON_SALE")
                        && one.getInt("free") > 12)
                .map(one -> new Evening(one.getString("id"), hall))
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return "/performances/" + id;
    }

    /** A start that is still to come and doors that are open, on one date, at whatever hour the test runs. */
    record Tonight(ZonedDateTime start, LocalTime doors) {
        static Tonight at(ZonedDateTime now) {
            ZonedDateTime inTwoHours = now.plusHours(2);
            if (inTwoHours.toLocalDate().equals(now.toLocalDate())) {
                return new Tonight(
                        inTwoHours, now.minusHours(Math.min(1, now.getHour())).toLocalTime());
            }
            ZonedDateTime lastMinute = now.with(LocalTime.of(23, 59));
            boolean stillToday = now.plusMinutes(15).isBefore(lastMinute);
            // after that it is tomorrow's first hour; the door lets in a quarter of an hour before its time
            return stillToday
                    ? new Tonight(lastMinute, LocalTime.of(20, 0))
                    : new Tonight(now.plusMinutes(75), LocalTime.MIDNIGHT);
        }

        static Tonight now() {
            return at(ZonedDateTime.now(ZONE));
        }
    }

    /** Somebody bought the best seats of this evening, by the programs' own way in. */
    Bought sells(Client client, int seats) {
        JsonObject hold = client.post("/api/performances/" + id + "/holds", "{\"best\":{\"count\":" + seats + "}}")
                .json();
        StringBuilder lines = new StringBuilder();
        for (JsonValue seat : hold.getJsonArray("seats")) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"seat\":\"")
                    .append(seat.asJsonObject().getString("id"))
                    .append("\",\"tariff\":\"normal\"}");
        }
        JsonObject order = client.post(
                        "/api/orders",
                        "{\"hold\":\"" + hold.getString("token")
                                + "\",\"buyer\":{\"name\":\"Noor\",\"email\":\"noor@parterre.example\",\"language\":\"nl\"},\"lines\":["
                                + lines + "],\"payment\":{\"method\":\"sandbox\"}}")
                .json();
        client.form(order.getJsonObject("payment").getString("redirect"), "outcome", "paid");
        return new Bought(order.getString("number"), order.getString("key"));
    }

    record Bought(String number, String key) {
        JsonObject shown(Client client) {
            return client.get("/api/orders/" + number + "?key=" + key).json();
        }
    }
}
