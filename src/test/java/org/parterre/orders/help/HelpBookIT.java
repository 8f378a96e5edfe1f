package org.parterre.orders.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.BareSeason;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** What help was wanted is known until the evening is over, and the trail says only of how many it was forgotten. */
class HelpBookIT {
    private static final Instant NOW = Instant.parse("2026-12-11T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Store.class)
    void helpIsForgottenAfterTheEvening(Store store) throws Exception {
        Transactions transactions = Transactions.on(store);
        Database database = transactions.database();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        HelpBook book = new HelpBook(database, new AuditTrail(database, clock, new Actor()), clock);
        transactions.inTransaction(() -> {
            said(database);
            book.forget();
            book.forget();
            return true;
        });
        assertThat(numbers(database)).containsExactly("EXPIRNOW", "TONIGHT0");
        assertThat(database.query(
                        "SELECT subject, detail FROM audit_trail ORDER BY id",
                        row -> row.getString(1) + " " + row.getString(2)))
                .containsExactly("performance:1 2", "performance:2 1");
    }

    private static List<String> numbers(Database database) {
        return database.query(
                "SELECT o.number FROM help_wanted h JOIN orders o ON o.id = h.order_id ORDER BY o.number",
                row -> row.getString(1));
    }

    private static void said(Database database) {
        BareSeason.in(database);
        evening(database, 1, Duration.ofHours(-13));
        evening(database, 2, Duration.ofHours(11));
        order(database, 10, "LASTNIG1", 1, "PAID", Duration.ofDays(3));
        order(database, 20, "LASTNIG2", 1, "PAID", Duration.ofHours(14));
        order(database, 30, "TONIGHT0", 2, "PAID", Duration.ofDays(3));
        order(database, 40, "EXPIRED0", 2, "EXPIRED", Duration.ofDays(3));
        order(database, 50, "EXPIRNOW", 2, "EXPIRED", Duration.ofHours(1));
    }

    private static void evening(Database database, long id, Duration from) {
        BareSeason.evening(database, id, "PUBLISHED", NOW.plus(from), Instant.EPOCH);
    }

    private static void order(Database database, long id, String number, long evening, String status, Duration ago) {
        database.update(
                "INSERT INTO orders (id, number, secret_key, performance_id, hold, buyer_name, buyer_email,"
                        + " buyer_language, status, cents, placed_at, pay_until, paid_at, version)"
                        + " VALUES (?,?,'k',?,?,'Noor','noor@example.com','NL',?,0,0,0,0,1)",
                id,
                number,
                evening,
                number,
                status);
        database.update(
                "INSERT INTO help_wanted (order_id, performance_id, words, said_at) VALUES (?,?,'rolstoel',?)",
                id,
                evening,
                NOW.minus(ago).toEpochMilli());
    }
}
