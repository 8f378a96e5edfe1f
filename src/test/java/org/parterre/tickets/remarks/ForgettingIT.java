package org.parterre.tickets.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.BareSeason;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** What the door had to know is known until the evening is over, and the trail says only that it was forgotten. */
class ForgettingIT {
    private static final Instant NOW = Instant.parse("2026-12-11T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Store.class)
    void remarksAreForgottenAfterTheEvening(Store store) throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Forgetting forgetting = new Forgetting(database, new AuditTrail(database, clock, new Actor()), clock);
            transactions.inTransaction(() -> {
                said(database);
                forgetting.forget();
                forgetting.forget();
                return true;
            });
            assertThat(database.query("SELECT words FROM remark ORDER BY id", row -> row.getString(1)))
                    .containsExactly("tonight's order", "tonight's ticket", "tonight, ended", "exchanged for tonight");
            assertThat(trail(database))
                    .containsExactlyInAnyOrder(
                            "remark-forgotten order:LASTNIGH remark:1",
                            "remark-forgotten order:LASTNIGH remark:2",
                            "remark-forgotten order:LASTNIGH remark:3",
                            "remark-forgotten order:EXCHANGD remark:8");
        }
    }

    private static List<String> trail(Database database) {
        return database.query(
                "SELECT what, subject, detail FROM audit_trail",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    private static void said(Database database) {
        BareSeason.in(database);
        database.update("INSERT INTO tariff (id, production_id, code, name_nl, name_en, proof_nl, proof_en, companion,"
                + " place) VALUES (1,1,'normal','n','n','','',FALSE,1)");
        BareSeason.evening(database, 1, "PUBLISHED", NOW.minus(Duration.ofHours(12)), Instant.EPOCH);
        BareSeason.evening(database, 2, "PUBLISHED", NOW.minus(Duration.ofHours(11)), Instant.EPOCH);
        order(database, 10, "LASTNIGH", "LASTNIGH", 1);
        order(database, 20, "TONIGHT0", "TONIGHT0", 2);
        order(database, 30, "EXCHANGD", "EXCHANGD", 1);
        order(database, 40, "EXCHANG2", "EXCHANGD", 2);
        remark(database, 1, "LASTNIGH", null, "last night's order", true);
        remark(database, 2, "LASTNIGH", 10L, "last night's ticket", true);
        remark(database, 3, "LASTNIGH", 10L, "last night, ended", false);
        remark(database, 4, "TONIGHT0", null, "tonight's order", true);
        remark(database, 5, "TONIGHT0", 20L, "tonight's ticket", true);
        remark(database, 6, "TONIGHT0", null, "tonight, ended", false);
        remark(database, 7, "EXCHANGD", null, "exchanged for tonight", true);
        remark(database, 8, "EXCHANGD", 30L, "the ticket that was exchanged", true);
    }

    /** With one ticket of the same id. */
    private static void order(Database database, long id, String number, String family, long evening) {
        database.update(
                "INSERT INTO orders (id, number, family, secret_key, performance_id, hold, buyer_name, buyer_email,"
                        + " buyer_language, status, cents, placed_at, pay_until, paid_at, version)"
                        + " VALUES (?,?,?,'k',?,?,'Noor','noor@example.com','NL','PAID',0,0,0,0,1)",
                id,
                number,
                family,
                evening,
                number);
        database.update(
                "INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                        + " VALUES (?,?,'A-1','a',1,0,900,1)",
                id,
                id);
        database.update(
                "INSERT INTO ticket (id, performance_id, order_line, seat, revision, short_code, made_at, version)"
                        + " VALUES (?,?,?,'A-1',1,?,0,1)",
                id,
                evening,
                id,
                number);
    }

    private static void remark(
            Database database, long id, String family, @Nullable Long ticket, String words, boolean stands) {
        database.update(
                "INSERT INTO remark (id, family, ticket_id, words, made_by, made_at, ended_by, ended_at, live_family,"
                        + " live_ticket) VALUES (?,?,?,?,'kassa',0,?,?,?,?)",
                id,
                family,
                ticket,
                words,
                stands ? null : "kassa",
                stands ? null : 1L,
                stands && ticket == null ? family : null,
                stands ? ticket : null);
    }
}
