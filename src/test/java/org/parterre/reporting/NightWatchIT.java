package org.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Lease;

/** Several nodes, one database, one audit a night. */
@ParameterizedClass
@EnumSource(Store.class)
class NightWatchIT {
    private static final Instant NIGHT = Instant.parse("2026-12-11T03:00:00Z");

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;
    private AuditReports reports;
    private final Hands clock = new Hands();

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {
        private volatile Instant now = NIGHT;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void anEvening() {
        transactions = Transactions.on(store);
        database = transactions.database();
        reports = new AuditReports(database);
        new AnEvening(database).isPlayed();
        database.update("UPDATE orders SET status='EXPIRED' WHERE status='PENDING'");
        database.update("DELETE FROM payment WHERE id='pay4'");
        database.update("DELETE FROM ledger_entry WHERE reference=?", AnEvening.PENDING);
        database.update("UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL WHERE state='HELD'");
        database.update("DELETE FROM seat_hold WHERE stretched=FALSE");
    }

    @AfterEach
    void itIsOver() throws SQLException {
        transactions.close();
    }

    private NightWatch node() {
        SelfAudit audit = new SelfAudit(new Books(database), clock, Duration.ofSeconds(5)) {
            @Override
            void pause() {}
        };
        return new NightWatch(audit, reports, new Lease(database, clock), clock);
    }

    @Test
    void oneOfManyNodesAuditsTheHouseOnceANight() throws Exception {
        List<NightWatch> nodes = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            nodes.add(node());
        }
        assertThat(rounds(nodes)).isEqualTo(1);
        assertThat(rounds(nodes)).isZero();
        clock.now = NIGHT.plus(Duration.ofHours(20));
        assertThat(rounds(nodes)).isZero();
        clock.now = NIGHT.plus(Duration.ofDays(1));
        assertThat(rounds(nodes)).isEqualTo(1);
        AuditReport kept = Objects.requireNonNull(reports.lastNight());
        assertThat(kept.checkedAt()).isEqualTo(clock.now);
        assertThat(kept.clean()).isTrue();
        assertThat(kept.findings()).hasSameSizeAs(AuditRules.ALL);
    }

    @Test
    void aNodeThatFellOverLeavesTheNightToAnother() {
        assertThat(new Lease(database, clock).take("self-audit", Duration.ofMinutes(30)))
                .isTrue();
        assertThat(node().round()).isFalse();
        clock.now = NIGHT.plus(Duration.ofMinutes(31));
        assertThat(node().round()).isTrue();
    }

    @Test
    void aLeaseIsOneNodesAndCanBeStretchedByIt() {
        Lease mine = new Lease(database, clock);
        Lease yours = new Lease(database, clock);
        assertThat(mine.take("job", Duration.ofMinutes(1))).isTrue();
        assertThat(yours.take("job", Duration.ofMinutes(1))).isFalse();
        assertThat(yours.take("another job", Duration.ofMinutes(1))).isTrue();
        assertThat(mine.take("job", Duration.ofMinutes(5))).isTrue();
        clock.now = NIGHT.plus(Duration.ofMinutes(3));
        assertThat(yours.take("job", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void aBrokenRuleIsCriedOutInTheLogAndKept() {
        database.update("DELETE FROM outbox WHERE kind='tickets'");
        List<LogRecord> heard = new ArrayList<>();
        Logger log = Logger.getLogger(NightWatch.class.getName());
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(ear);
        try {
            assertThat(node().round()).isTrue();
        } finally {
            log.removeHandler(ear);
        }
        assertThat(heard)
                .as(
                        "%s",
                        heard.stream()
                                .map(LogRecord::getParameters)
                                .map(List::of)
                                .toList())
                .hasSize(1);
        assertThat(heard.get(0).getLevel()).isEqualTo(Level.SEVERE);
        assertThat(heard.get(0).getParameters()).containsExactly("paid-mailed", "1", AnEvening.PAID);
        AuditReports.Stand stand = Objects.requireNonNull(reports.stand());
        assertThat(stand.clean()).isFalse();
        AuditReport kept = Objects.requireNonNull(reports.last());
        assertThat(kept.broken()).extracting(AuditReport.Finding::rule).containsExactly("paid-mailed");
    }

    @Test
    void whatSomebodyAskedForReplacesOnlyWhatWasAskedFor() {
        assertThat(node().round()).isTrue();
        AuditReport night = reports.lastNight();
        for (int asked = 1; asked <= 3; asked++) {
            reports.keep(new AuditReport(NIGHT.plusSeconds(asked), false, 1, List.of(), List.of(), 0));
        }
        assertThat(reports.lastNight()).isEqualTo(night);
        AuditReport last = Objects.requireNonNull(reports.last());
        assertThat(last.checkedAt()).isEqualTo(NIGHT.plusSeconds(3));
        assertThat(database.query("SELECT count(*) FROM self_audit", row -> row.getInt(1)))
                .containsExactly(2);
    }

    private static int rounds(List<NightWatch> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<Boolean>> rounds =
                    nodes.stream().<Callable<Boolean>>map(node -> node::round).toList();
            int audits = 0;
            for (Future<Boolean> round : threads.invokeAll(rounds)) {
                audits += round.get() ? 1 : 0;
            }
            return audits;
        } finally {
            threads.shutdownNow();
        }
    }
}
