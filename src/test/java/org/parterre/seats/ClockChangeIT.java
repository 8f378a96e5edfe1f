package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/** A hold lasts as long as was said, whatever the clocks on the wall do meanwhile and wherever the server believes to be. */
@ParameterizedClass
@EnumSource(Store.class)
class ClockChangeIT {
    /** Two minutes to two; at two it is three. */
    private static final Instant SPRING = Instant.parse("2027-03-28T00:58:00Z");
    /** Two minutes to three; at three it is two once more. */
    private static final Instant AUTUMN = Instant.parse("2027-10-31T00:58:00Z");

    private static final Duration HOLD_TIME = Duration.ofMinutes(15);
    private static final long EVENING = 7;

    private final TimeZone before = TimeZone.getDefault();

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;

    @BeforeEach
    void anEveningWithOneSeat() throws Exception {
        transactions = Transactions.on(store);
        database = transactions.database();
        transactions.inTransaction(() -> {
            database.update(
                    "INSERT INTO venue (id, name, city, address, time_zone) VALUES (1,'v','c','a','Europe/Amsterdam')");
            database.update("INSERT INTO hall (id, venue_id, name) VALUES (1,1,'h')");
            database.update("INSERT INTO seating_plan (id, hall_id, version, capacity, body) VALUES (1,1,1,1,'{}')");
            database.update("INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl,"
                    + " facts_en, accent) VALUES (1,'t','','','','','','','#000000')");
            database.update("INSERT INTO performance (id, production_id, plan_id, starts_at, doors_at, sale_from,"
                    + " sale_until, status, version) VALUES (7,1,1,0,0,0,0,'PUBLISHED',1)");
            return database.update("INSERT INTO seat_state (performance_id, seat, state) VALUES (7,'A-1','FREE')");
        });
    }

    @AfterEach
    void backHome() throws Exception {
        TimeZone.setDefault(before);
        transactions.close();
    }

    @Test
    void aHoldAcrossAClockChangeEndsAtItsTimeAndNotAnHourOff() throws Exception {
        for (String place : new String[] {"UTC", "Europe/Amsterdam", "America/New_York"}) {
            endsAtItsTime(SPRING, place, place);
            endsAtItsTime(AUTUMN, place, place);
        }
    }

    @Test
    void whatAServerInOneZoneKeptAServerInAnotherUnderstands() throws Exception {
        endsAtItsTime(SPRING, "Europe/Amsterdam", "America/New_York");
        endsAtItsTime(AUTUMN, "America/New_York", "Europe/Amsterdam");
    }

    private void endsAtItsTime(Instant now, String keptIn, String askedIn) throws Exception {
        aServerIn(keptIn);
        Instant end = now.plus(HOLD_TIME);
        assertThat(hold("first", now, end)).isTrue();
        aServerIn(askedIn);
        assertThat(hold("early", end.minusMillis(1), end.plus(HOLD_TIME))).isFalse();
        assertThat(hold("in time", end, end.plus(HOLD_TIME))).isTrue();
        transactions.inTransaction(
                () -> database.update("UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL"));
    }

    /** PostgreSQL is told where its client is when that connects, so each server has a connection of its own. */
    private void aServerIn(String place) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        transactions.reconnect();
        if (store == Store.POSTGRESQL) {
            assertThat(transactions.inTransaction(() -> database.query("SHOW TIME ZONE", row -> row.getString(1))))
                    .containsExactly(place);
        }
    }

    private boolean hold(String token, Instant now, Instant until) throws Exception {
        return transactions.inTransaction(() -> new Inventory(database)
                .hold(List.of(new Inventory.Wanted(EVENING, "A-1", token, until)), now)
                .isEmpty());
    }
}
