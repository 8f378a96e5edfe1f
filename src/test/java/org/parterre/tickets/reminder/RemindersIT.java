package org.parterre.tickets.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/** Who is due is one question to the database, and it is the judge of who was told. */
class RemindersIT {
    private static final Instant NOW = Instant.parse("2026-12-10T20:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest
    @EnumSource(Store.class)
    void whoComesTomorrowIsToldOnce(Store store) throws Exception {
        Transactions transactions = Transactions.on(store);
        Database database = transactions.database();
        Reminders reminders = new Reminders(database, Clock.fixed(NOW, ZoneOffset.UTC));
        transactions.inTransaction(() -> {
            season(database);
            return true;
        });
        List<Coming> due = reminders.due(DAY);
        assertThat(due).extracting(Coming::number).containsExactly("TOMORROW", "CLOSEDTO");
        assertThat(due.get(0).seats()).containsExactly("A-1", "A-2");
        assertThat(due.get(0).email()).isEqualTo("noor@example.com");
        transactions.inTransaction(() -> {
            reminders.write(due);
            return true;
        });
        assertThat(reminders.due(DAY)).isEmpty();
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    reminders.write(due);
                    return true;
                }))
                .satisfies(e -> assertThat(DatabaseFailure.isDuplicate((RuntimeException) e))
                        .isTrue());
        // an evening that moves is another evening to come to
        database.update("UPDATE performance SET starts_at=starts_at-1 WHERE id=1");
        assertThat(reminders.due(DAY)).extracting(Coming::number).containsExactly("TOMORROW");
    }

    private static void season(Database database) {
        BareSeason.in(database);
        database.update("INSERT INTO tariff (id, production_id, code, name_nl, name_en, proof_nl, proof_en, companion,"
                + " place) VALUES (1,1,'normal','n','n','','',FALSE,1)");
        evening(database, 1, "PUBLISHED", Duration.ofHours(23));
        evening(database, 2, "CLOSED", Duration.ofHours(1));
        evening(database, 3, "CANCELLED", Duration.ofHours(20));
        evening(database, 4, "PUBLISHED", Duration.ofHours(25));
        evening(database, 5, "PUBLISHED", Duration.ofHours(-1));
        order(database, 10, "TOMORROW", 1, "PAID", Duration.ofDays(3), "A-1", "A-2");
        order(database, 20, "CLOSEDTO", 2, "PAID", Duration.ofDays(3), "A-1");
        order(database, 30, "CANCELLD", 3, "PAID", Duration.ofDays(3), "A-1");
        order(database, 40, "FARAWAY0", 4, "PAID", Duration.ofDays(3), "A-1");
        order(database, 50, "YESTERDA", 5, "PAID", Duration.ofDays(3), "A-1");
        order(database, 60, "JUSTNOW0", 1, "PAID", Duration.ofMinutes(30), "A-3");
        order(database, 70, "REFUNDED", 1, "REFUNDED", Duration.ofDays(3), "A-4");
        order(database, 80, "ALLVOIDS", 1, "PAID", Duration.ofDays(3), "A-5");
        database.update("UPDATE ticket SET live_seat=NULL WHERE order_line=81");
    }

    private static void evening(Database database, long id, String status, Duration from) {
        BareSeason.evening(database, id, status, NOW.plus(from), Instant.EPOCH);
    }

    private static void order(
            Database database, long id, String number, long evening, String status, Duration ago, String... seats) {
        database.update(
                "INSERT INTO orders (id, number, secret_key, performance_id, hold, buyer_name, buyer_email,"
                        + " buyer_language, status, cents, placed_at, pay_until, paid_at, version)"
                        + " VALUES (?,?,'k',?,?,'Noor','noor@example.com','NL',?,0,0,0,?,1)",
                id,
                number,
                evening,
                number,
                status,
                NOW.minus(ago).toEpochMilli());
        for (int i = 0; i < seats.length; i++) {
            long line = id + 1 + i;
            database.update(
                    "INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                            + " VALUES (?,?,?,'z',1,0,0,?)",
                    line,
                    id,
                    seats[i],
                    i);
            database.update(
                    "INSERT INTO ticket (id, performance_id, order_line, seat, live_seat, revision, short_code, made_at,"
                            + " version) VALUES (?,?,?,?,?,1,?,0,1)",
                    line,
                    evening,
                    line,
                    seats[i],
                    seats[i],
                    "S" + line);
        }
    }
}
