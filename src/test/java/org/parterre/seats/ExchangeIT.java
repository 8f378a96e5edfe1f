package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** Seats for seats: all of them or none, and nobody is without a seat in between. */
@ParameterizedClass
@EnumSource(Store.class)
class ExchangeIT {
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-12-11T19:15:00Z");
    private static final List<String> SEATS = List.of("A-1", "A-2", "A-3", "A-4", "A-5");

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;
    private AuditTrail audit;
    private Told told;
    private Seating seating;

    @BeforeEach
    void threeLinesHaveASeatEach() throws Exception {
        transactions = Transactions.on(store);
        database = transactions.database();
        AnEveningInTheDatabase.with(transactions, SEATS, EVENING);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        audit = new AuditTrail(database, clock, new Actor());
        told = new Told(audit);
        seating = new Seating(new Inventory(database), told, Clock.fixed(NOW, ZoneOffset.UTC));
        sell(seating, new Sale("A-1", 1), new Sale("A-2", 2), new Sale("A-3", 3));
    }

    @Test
    void seatsAreSoldForSeatsInOneStep() throws Exception {
        exchange(EVENING, List.of(new Sale("A-4", 11), new Sale("A-5", 12)), new Sale("A-1", 1), new Sale("A-3", 3));
        assertThat(lines()).isEqualTo(Map.of("A-2", 2L, "A-4", 11L, "A-5", 12L));
        assertThat(told.last().freed()).containsExactly("A-1", "A-3");
        assertThat(trail("seats-freed")).containsExactly("A-1 A-3");
        assertThat(trail("seats-sold")).containsExactly("A-1 A-2 A-3", "A-4 A-5");
    }

    @Test
    void fewerMayBeTakenThanAreGiven() throws Exception {
        exchange(EVENING, List.of(new Sale("A-4", 11)), new Sale("A-1", 1), new Sale("A-3", 3));
        assertThat(lines()).isEqualTo(Map.of("A-2", 2L, "A-4", 11L));
    }

    @Test
    void theOldSeatsStayWhereSomebodyHasTheSecondOfTheNewOnes() throws Exception {
        transactions.inTransaction(() -> new Inventory(database)
                .hold(List.of(new Inventory.Wanted(EVENING, "A-5", "other", NOW.plusSeconds(60))), NOW));
        Map<String, String> before = rows();
        assertThatThrownBy(
                        () -> exchange(EVENING, List.of(new Sale("A-4", 11), new Sale("A-5", 12)), new Sale("A-1", 1)))
                .isInstanceOfSatisfying(
                        SeatsTaken.class, taken -> assertThat(taken.seats()).containsExactly("A-5"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nothingIsSoldForASeatThatTheLineDoesNotHave() throws Exception {
        Map<String, String> before = rows();
        assertThatThrownBy(() -> exchange(EVENING, List.of(new Sale("A-4", 11)), new Sale("A-1", 2)))
                .isInstanceOf(NotYourSeat.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aSeatThatIsNamedTwiceIsNoExchange() throws Exception {
        Map<String, String> before = rows();
        assertThatThrownBy(() -> exchange(EVENING, List.of(new Sale("A-1", 11)), new Sale("A-1", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> exchange(EVENING, List.of(new Sale("A-4", 11)), new Sale("A-1", 1), new Sale("A-1", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A-1");
        assertThatThrownBy(() -> sell(seating, new Sale("A-4", 8), new Sale("A-4", 9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    seating.free(EVENING, List.of(new Sale("A-1", 2), new Sale("A-1", 1)));
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows()).isEqualTo(before);
    }

    private void exchange(long from, List<Sale> bought, Sale... given) throws Exception {
        transactions.inTransaction(() -> {
            seating.exchange(new Purchase(audit.who(), "nobody's", EVENING, bought), from, List.of(given), NOW);
            return true;
        });
    }

    private void sell(Seating seller, Sale... sales) throws Exception {
        transactions.inTransaction(() -> {
            seller.sell(List.of(new Purchase(audit.who(), "nobody's", EVENING, List.of(sales))), NOW);
            return true;
        });
    }

    /** Which order line has which seat. */
    private Map<String, Long> lines() throws Exception {
        Map<String, Long> lines = new LinkedHashMap<>();
        transactions.inTransaction(() -> database.query(
                "SELECT seat, order_line FROM seat_state WHERE state='SOLD'",
                row -> lines.put(row.getString(1), row.getLong(2))));
        return lines;
    }

    /** All that stands there of every seat. */
    private Map<String, String> rows() throws Exception {
        Map<String, String> rows = new LinkedHashMap<>();
        transactions.inTransaction(() -> database.query(
                "SELECT seat, state, hold, held_until, order_line FROM seat_state",
                row -> rows.put(
                        row.getString(1),
                        row.getString(2) + " " + row.getString(3) + " " + row.getLong(4) + " " + row.getLong(5))));
        return rows;
    }

    private List<String> trail(String what) throws Exception {
        return transactions.inTransaction(() -> database.query(
                "SELECT detail FROM audit_trail WHERE what=? ORDER BY id", row -> row.getString(1), what));
    }
}
