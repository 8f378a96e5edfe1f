package org.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/** Every rule of the audit finds the fault it is there for, and names the row; a good evening breaks none. */
@ParameterizedClass
@EnumSource(Store.class)
class SelfAuditIT {
    private static final Map<Store, Transactions> EVENINGS = new ConcurrentHashMap<>();
    private static final Duration SWEPT = Duration.ofSeconds(5);

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;

    /** Undoes whatever a test did to the evening, dropped constraints included. */
    private static final class Undone extends Exception {}

    @BeforeEach
    void anEvening() {
        transactions = EVENINGS.computeIfAbsent(store, SelfAuditIT::played);
        database = transactions.database();
    }

    private static Transactions played(Store store) {
        Transactions transactions = Transactions.on(store);
        new AnEvening(transactions.database()).isPlayed();
        return transactions;
    }

    @Test
    void aGoodEveningBreaksNoRule() {
        AuditReport report = audit(() -> {}).run(false);
        assertThat(report.broken()).isEmpty();
        assertThat(report.findings()).extracting(AuditReport.Finding::rule).isEqualTo(ids());
        assertThat(report.looked()).contains(new AuditReport.Looked("seats", 8), new AuditReport.Looked("orders", 4));
    }

    @ParameterizedTest
    @MethodSource("org.parterre.reporting.Planted#all")
    void aFaultIsFoundByItsRuleAndByNoOther(Planted planted) throws Exception {
        List<AuditReport.Finding> broken = auditOf(planted).broken();
        List<String> rules = new ArrayList<>(List.of(planted.rule()));
        rules.addAll(planted.also());
        assertThat(broken).extracting(AuditReport.Finding::rule).isEqualTo(rules);
        assertThat(broken.get(0).count()).isEqualTo(planted.rows().size());
        assertThat(broken.get(0).rows()).isEqualTo(planted.rows());
    }

    private AuditReport auditOf(Planted planted) throws Exception {
        AuditReport[] report = new AuditReport[1];
        try {
            transactions.inTransaction(() -> {
                planted.fault().in(new AnEvening(database), database, store);
                report[0] = audit(() -> {}).run(false);
                throw new Undone();
            });
        } catch (Undone asItWas) {
            // the next fault finds a good evening
        }
        return report[0];
    }

    @Test
    void everyRuleIsShownToFindSomething() {
        assertThat(Planted.all()).extracting(Planted::rule).containsAll(ids());
        assertThat(AuditRules.designs()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void everyRuleCanCountWhatItFinds() {
        Books books = new Books(database);
        for (AuditRule rule : AuditRules.ALL) {
            Object[] limits = rule.limits().stream().map(limit -> (Object) 0L).toArray();
            assertThat(books.count(rule.count(), limits)).as(rule.id()).isNotNegative();
        }
    }

    @Test
    void ofManyBrokenRowsSomeAreShownAndAllAreCounted() throws Exception {
        Planted many = new Planted("sold-paid", "a hall is sold to nobody", List.of(), (evening, inside, where) -> {
            inside.update("UPDATE seating_plan SET capacity=1008");
            for (int seat = 0; seat < 1000; seat++) {
                inside.update(
                        "INSERT INTO seat_state (performance_id, seat, state, order_line) VALUES (7,?,'SOLD',?)",
                        "B-" + seat,
                        9000 + seat);
            }
        });
        List<AuditReport.Finding> broken = auditOf(many).broken();
        assertThat(broken).extracting(AuditReport.Finding::rule).containsExactly("sold-paid", "sold-trail");
        assertThat(broken.get(0).count()).isEqualTo(1000);
        assertThat(broken.get(0).rows()).hasSize(SelfAudit.SHOWN);
    }

    /** Half a sale: the seat is sold and the order not yet paid. Derby shows such things to whoever reads in between. */
    @Test
    void whatIsWellAgainAtTheSecondLookIsNotTold() {
        database.update("UPDATE seat_state SET state='SOLD', order_line=31 WHERE seat='A-3'");
        boolean[] paused = new boolean[1];
        AuditReport report = audit(() -> {
                    paused[0] = true;
                    database.update("UPDATE seat_state SET state='FREE', order_line=NULL WHERE seat='A-3'");
                })
                .run(false);
        assertThat(paused[0]).as("the first look saw it").isTrue();
        assertThat(report.broken()).isEmpty();
    }

    /** Half a minute after its time: a house that sweeps every five seconds may be busy, one that sweeps every second is not. */
    @ParameterizedTest
    @CsvSource({"5, false", "1, true"})
    void howLateIsTooLateFollowsFromTheSweepInterval(int sweepSeconds, boolean found) throws Exception {
        List<AuditReport.Finding> broken =
                brokenWhen(audit(() -> {}, Duration.ofSeconds(sweepSeconds)), Duration.ofSeconds(30));
        assertThat(broken)
                .extracting(AuditReport.Finding::rule)
                .isEqualTo(found ? List.of("held-cleared", "order-ended", "payment-heard") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"10, false", "20, true"})
    void aHouseThatWasClosedIsGivenThatTimeFromItsOpening(int openSeconds, boolean found) throws Exception {
        SelfAudit audit = audit(() -> {}, Duration.ofSeconds(1));
        audit.opened(AnEvening.NOW.minusSeconds(openSeconds));
        List<AuditReport.Finding> broken = brokenWhen(audit, Duration.ofHours(1));
        assertThat(broken)
                .extracting(AuditReport.Finding::rule)
                .isEqualTo(found ? List.of("held-cleared", "order-ended", "payment-heard") : List.of());
    }

    /** A seat is held, an order waits, and money is in, all so long past their time. */
    private List<AuditReport.Finding> brokenWhen(SelfAudit audit, Duration late) throws Exception {
        long time = AnEvening.NOW.minus(late).toEpochMilli();
        AuditReport[] report = new AuditReport[1];
        try {
            transactions.inTransaction(() -> {
                AnEvening evening = new AnEvening(database);
                evening.holds("hold6", "A-6", time);
                evening.keeps("A-6", "hold6", time);
                evening.order(6, "LATE0005", "hold6", "PENDING", time, "A-6");
                database.update("UPDATE payment SET unheard_since=? WHERE id='pay4'", time);
                report[0] = audit.run(false);
                throw new Undone();
            });
        } catch (Undone asItWas) {
            // the next one finds a good evening
        }
        return report[0].broken();
    }

    private SelfAudit audit(Runnable meanwhile) {
        return audit(meanwhile, SWEPT);
    }

    /** @param meanwhile what happens between the two looks */
    private SelfAudit audit(Runnable meanwhile, Duration swept) {
        Clock clock = Clock.fixed(AnEvening.NOW, ZoneOffset.UTC);
        return new SelfAudit(new Books(database), clock, swept) {
            @Override
            void pause() {
                meanwhile.run();
            }
        };
    }

    private static List<String> ids() {
        return AuditRules.ALL.stream().map(AuditRule::id).collect(Collectors.toList());
    }
}
