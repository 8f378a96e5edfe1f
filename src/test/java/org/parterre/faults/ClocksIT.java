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
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** The night in which the clocks go forward, on a server that believes to be in New York. */
@Execution(ExecutionMode.CONCURRENT)
class ClocksIT {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final OffsetDateTime CHANGE = OffsetDateTime.parse("2027-03-28T03:00:00+02:00");
    /** From one try to the next, on a busy machine. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final Duration HOLD = Duration.ofSeconds(12);

    static Stream<Store> stores() {
        return Rounds.stores(Store.POSTGRESQL);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aHoldMadeBeforeTheClocksGoForwardEndsAfterItAtItsTime(Store store) throws Exception {
        // a house opens while its clock runs; on a very busy machine that takes longer
        for (int before : new int[] {50, 180}) {
            try (House house = at(store, CHANGE.minusSeconds(before)).open()) {
                if (crosses(house)) {
                    return;
                }
            }
        }
        throw new AssertionError("the house takes more than three minutes to open");
    }

    private static House.Wish at(Store store, OffsetDateTime now) {
        return House.demo(store)
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

        JsonObject hold = Purchase.hold(client, evening, 2);
        OffsetDateTime end = OffsetDateTime.parse(hold.getString("expires_at"));
        assertThat(end.minus(HOLD)).isBefore(CHANGE);
        assertThat(end).isBetween(CHANGE, CHANGE.plus(HOLD));
        assertThat(end.getOffset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(end.toLocalTime()).isBetween(LocalTime.of(3, 0), LocalTime.of(3, 0, 15));
        String page = client.get("/holds/" + hold.getString("token")).text();
        assertThat(page)
                .contains("until 03:00")
                .contains("datetime=\"" + end.withNano(0).toString().substring(0, 19));

        List<String> seats = Crowd.strings(hold, "seats", "id");
        String wish = "{\"seats\":[\"" + String.join("\",\"", seats) + "\"]}";
        String holds = "/api/performances/" + evening + "/holds";
        assertThat(client.post(holds, wish).status()).as("before its time").isEqualTo(409);
        Instant given = onceTheyAreFree(client, holds, wish);
        assertThat(given)
                .as("after its time")
                .isBetween(end.toInstant(), end.toInstant().plus(A_MOMENT));
        eveningsAreInSummerTime(client);
        return true;
    }

    /** What the house's clock says: a hold ends so long after it was made. */
    private static Instant houseTime(Client client, String evening) {
        return heldAt(Purchase.hold(client, evening, 1));
    }

    private static Instant heldAt(JsonObject hold) {
        return OffsetDateTime.parse(hold.getString("expires_at")).toInstant().minus(HOLD);
    }

    /** Asks again and again until the seats are given to somebody else. @return when that was, by the house's clock */
    private static Instant onceTheyAreFree(Client client, String holds, String wish) throws InterruptedException {
        long end = System.nanoTime() + HOLD.multipliedBy(3).toNanos();
        while (System.nanoTime() < end) {
            Client.Answer answer = client.post(holds, wish);
            if (answer.status() == 201) {
                return heldAt(answer.json());
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the seats stay taken");
    }

    private static void eveningsAreInSummerTime(Client client) {
        for (JsonObject evening : client.get("/api/performances").list().getValuesAs(JsonValue::asJsonObject)) {
            OffsetDateTime start = OffsetDateTime.parse(evening.getString("starts_at"));
            assertThat(start.getOffset()).isEqualTo(HERE.getRules().getOffset(start.toInstant()));
            assertThat(start.getHour()).as("an evening begins in the evening").isBetween(12, 22);
        }
    }
}
