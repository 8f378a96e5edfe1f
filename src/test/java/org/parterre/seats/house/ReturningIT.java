package org.parterre.seats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.seats.ABoxOffice;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Purchase;
import org.parterre.seats.Sale;

/** A house seat that was released and sold is the house's again after a refund, where that was said of it. */
@ParameterizedClass
@EnumSource(Store.class)
class ReturningIT {
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-12-11T19:15:00Z");

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;
    private HouseBook book;
    private BoxOffice office;
    private Returning returning;

    @BeforeEach
    void anEveningWithFourSeats() throws Exception {
        transactions = Transactions.on(store);
        database = transactions.database();
        ABoxOffice.open(transactions, List.of("A-1", "A-2", "A-3", "A-4"), EVENING);
        book = new HouseBook();
        book.database = database;
        returning = new Returning();
        office = ABoxOffice.of(database, Clock.fixed(NOW, ZoneOffset.UTC), given -> returning.takeBack(given));
        returning.book = book;
        returning.boxOffice = office;
        returning.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void onlyWhatComesBackComesBack() throws Exception {
        released(1, "A-1", NOW.plus(Duration.ofHours(1)));
        released(2, "A-2", NOW);
        released(3, "A-3", null);
        sells("A-1", "A-2", "A-3", "A-4");
        transactions.inTransaction(() -> {
            office.free(
                    EVENING, List.of(new Sale("A-1", 1), new Sale("A-2", 2), new Sale("A-3", 3), new Sale("A-4", 4)));
            return true;
        });
        assertThat(states()).isEqualTo(Map.of("A-1", "BLOCKED", "A-2", "FREE", "A-3", "BLOCKED", "A-4", "FREE"));
        assertThat(book.rows(EVENING))
                .containsExactly(
                        new HouseBook.Row("A-1", 1, true),
                        new HouseBook.Row("A-2", 2, false),
                        new HouseBook.Row("A-3", 3, true));
    }

    @Test
    void aSeatThatSomebodyExchangesComesBackToo() throws Exception {
        released(1, "A-1", null);
        sells("A-1", "A-2");
        transactions.inTransaction(() -> {
            office.exchange(
                    new Purchase(
                            new AuditTrail.Who("buyer", "here"),
                            "hold",
                            EVENING,
                            List.of(new Sale("A-3", 11), new Sale("A-4", 12))),
                    EVENING,
                    List.of(new Sale("A-1", 1), new Sale("A-2", 2)));
            return true;
        });
        assertThat(states()).isEqualTo(Map.of("A-1", "BLOCKED", "A-2", "FREE", "A-3", "SOLD", "A-4", "SOLD"));
    }

    /** Kept back once and released by hand; to be kept again after a refund until that time. */
    private void released(long id, String seat, @Nullable Instant until) {
        database.update(
                "INSERT INTO house_seats (id, performance_id, reason, owner_name, release_at, comes_back, made_at)"
                        + " VALUES (?,?,'PRESS','De Stentor',?,TRUE,0)",
                id,
                EVENING,
                until == null ? null : until.toEpochMilli());
        database.update(
                "INSERT INTO house_seat (performance_id, seat, house_seats_id, kept) VALUES (?,?,?,FALSE)",
                EVENING,
                seat,
                id);
    }

    private void sells(String... seats) throws Exception {
        List<Sale> sales = IntStream.range(0, seats.length)
                .mapToObj(at -> new Sale(seats[at], at + 1))
                .toList();
        transactions.inTransaction(() -> {
            office.sell(List.of(new Purchase(new AuditTrail.Who("buyer", "here"), "hold", EVENING, sales)));
            return true;
        });
    }

    private Map<String, String> states() {
        return database
                .query("SELECT seat, state FROM seat_state", row -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }
}
