package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** The night in which the clocks go forward, on a server that believes to be in New York. */
class ClocksIT {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final OffsetDateTime CHANGE = OffsetDateTime.parse("2027-03-28T03:00:00+02:00");
    private static final Duration HOLD = Duration.ofSeconds(12);

    @Test
    void aHoldMadeBeforeTheClocksGoForwardEndsAfterItAtItsTime() throws Exception {
        // a house opens while its clock runs; on a busy machine that takes long
        for (int before : new int[] {15, 60}) {
            try (House house = at(CHANGE.minusSeconds(before)).open()) {
                if (crosses(house)) {
                    return;
                }
            }
        }
        throw new AssertionError("the house takes more than a minute to open");
    }

    private static House.Wish at(OffsetDateTime now) {
        return House.demo(Store.DERBY)
                .with("demo.now", now.toString())
                .with("hold.seconds", String.valueOf(HOLD.toSeconds()))
                .with("sweep.seconds", "1")
                .onJava("-Duser.timezone=America/New_York");
    }

    /** @return false where the clocks had changed already when the first hold was made */
    private static boolean crosses(House house) throws Exception {
        Client client = house.client().with("Accept-Language", "en");
        String evening = Purchase.onSale(client).get(1).getString("id");
        Instant begin = houseTime(client, evening);
        long millis = Duration.between(begin, CHANGE).toMillis() - 3_000;
        if (millis < 0) {
            return false;
        }
        TimeUnit.MILLISECONDS.sleep(millis);

        long heldAt = System.nanoTime();
        JsonObject hold = Purchase.hold(client, evening, 2);
        OffsetDateTime end = OffsetDateTime.parse(hold.getString("expires_at"));
        assertThat(end.minus(HOLD)).isBefore(CHANGE);
        assertThat(end).isBetween(CHANGE, CHANGE.plus(HOLD));
        assertThat(end.getOffset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(end.toLocalTime()).isBetween(LocalTime.of(3, 0), LocalTime.of(3, 0, 15));
        String page = client.get("/holds/" + hold.getString("token") + "/order").text();
        assertThat(page)
                .contains("until 03:00")
                .contains("datetime=\"" + end.withNano(0).toString().substring(0, 19));

        List<String> seats = Crowd.strings(hold, "seats", "id");
        String wish = "{\"seats\":[\"" + String.join("\",\"", seats) + "\"]}";
        String holds = "/api/performances/" + evening + "/holds";
        sleepUntil(heldAt, HOLD.minusMillis(1_500));
        assertThat(client.post(holds, wish).status()).as("before its time").isEqualTo(409);
        sleepUntil(heldAt, HOLD.plusMillis(300));
        assertThat(client.post(holds, wish).status()).as("after its time").isEqualTo(201);
        eveningsAreInSummerTime(client);
        return true;
    }

    /** What the house's clock says: a hold ends so long after it was made. */
    private static Instant houseTime(Client client, String evening) {
        JsonObject hold = Purchase.hold(client, evening, 1);
        return OffsetDateTime.parse(hold.getString("expires_at")).toInstant().minus(HOLD);
    }

    private static void sleepUntil(long begin, Duration later) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(begin + later.toNanos() - System.nanoTime());
    }

    private static void eveningsAreInSummerTime(Client client) {
        for (JsonObject evening : client.get("/api/performances").list().getValuesAs(JsonValue::asJsonObject)) {
            OffsetDateTime start = OffsetDateTime.parse(evening.getString("starts_at"));
            assertThat(start.getOffset()).isEqualTo(HERE.getRules().getOffset(start.toInstant()));
            assertThat(start.getHour()).as("an evening begins in the evening").isBetween(12, 22);
        }
    }

    @Test
    void onlyADemoMaySetItsClock() {
        assertThat(refusal(House.plain(Store.DERBY).with("demo.now", "2027-03-28T01:59:50+01:00")))
                .contains("parterre.demo.now", "demo, and this house is none");
        assertThat(refusal(House.demo(Store.DERBY).with("demo.now", "tomorrow")))
                .contains("parterre.demo.now", "such as 2027-03-28T01:59:50+01:00", "tomorrow");
    }

    private static String refusal(House.Wish wish) {
        try (House house = wish.open()) {
            return "it opened";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
