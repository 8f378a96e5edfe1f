package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
import org.parterre.platform.persistence.Together;
import org.parterre.platform.web.Idempotency;

/** A claim that does not get all of its seats leaves none of them changed without a line in the audit trail. */
@ParameterizedClass
@EnumSource(Store.class)
class LostClaimIT {
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-12-11T19:15:00Z");
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(1);

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;

    @BeforeEach
    void oneHoldIsSoonOverAndAnotherStays() throws Exception {
        transactions = Transactions.on(store);
        database = transactions.database();
        AnEveningInTheDatabase.with(transactions, List.of("A-1", "A-2", "A-3", "A-4"), EVENING);
        take(NOW, asked("soon-over", SHORT, "A-1"), asked("stays", LONG, "A-2"));
    }

    @Test
    void aHoldThatWasOverIsFreedByAClaimThatLostNotWithoutALineInTheTrail() throws Exception {
        List<Together.Outcome<Hold>> outcomes =
                take(NOW.plus(SHORT), asked("unlucky", LONG, "A-1", "A-2"), asked("lucky", LONG, "A-3"));
        assertThat(outcomes.get(0).refusal())
                .isInstanceOfSatisfying(
                        SeatsTaken.class, taken -> assertThat(taken.seats()).containsExactly("A-2"));
        assertThat(outcomes.get(1).result()).isNotNull();
        assertThat(state("A-1")).isEqualTo("FREE");
        assertThat(trail("seats-let-go")).containsExactly("unlucky test performance:7 A-1");
        assertThat(trail("seats-held")).contains("lucky test performance:7 A-3").doesNotContain("unlucky");
    }

    @Test
    void aClaimThatGotNoSeatWritesNothing() throws Exception {
        take(NOW, asked("unlucky", LONG, "A-2"));
        assertThat(trail("seats-let-go")).isEmpty();
    }

    private List<Together.Outcome<Hold>> take(Instant now, Claims.Asked... asked) throws Exception {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        AuditTrail audit = new AuditTrail(database, clock, new Actor());
        Claims claims =
                new Claims(new Inventory(database), new Told(audit), new Idempotency(database, clock), audit, clock);
        return transactions.inTransaction(() -> claims.take(List.of(asked)));
    }

    /** A claim of somebody by that name, who is the hold's secret too. */
    private static Claims.Asked asked(String name, Duration holdTime, String... seats) {
        Claims.Claim claim = new Claims.Claim(EVENING, List.of(seats), 1, null, null, "");
        return new Claims.Asked(claim, name, holdTime, new AuditTrail.Who(name, "test"));
    }

    private String state(String seat) throws Exception {
        return transactions.inTransaction(
                () -> database.query("SELECT state FROM seat_state WHERE seat=?", row -> row.getString(1), seat)
                        .get(0));
    }

    private List<String> trail(String what) throws Exception {
        return transactions.inTransaction(() -> database.query(
                "SELECT who, origin, subject, detail FROM audit_trail WHERE what=?",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4),
                what));
    }
}
