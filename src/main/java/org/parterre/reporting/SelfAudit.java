package org.parterre.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.reporting.AuditReport.Finding;
import org.parterre.reporting.AuditReport.Looked;

/** Asks of every rule that may never break whether it is broken (DESIGN §5). Changes nothing. */
@ApplicationScoped
public class SelfAudit {
    /** Rows of a broken rule that are kept and shown. */
    public static final int SHOWN = 50;
    /** Rows that are compared between two looks. */
    private static final int COMPARED = 200;
    /** Longer than any transaction of a sale lasts. */
    private static final Duration MOMENT = Duration.ofSeconds(2);
    /**
     * Rounds of the jobs that clear up, one every sweep interval. A round frees 500 seats, ends 200 orders or tells of 200 payments
     * again and takes its time; after a dozen even what a full house let go of in one moment is done. A job that has more left than
     * that stands still. In seconds this is a minute where nothing else is set, and twelve in a test house.
     */
    private static final int ROUNDS = 12;
    /** Money is first left to whoever hears of it; after that it is told again in every round. */
    private static final Duration FIRST_HEARING = Duration.ofSeconds(5);

    private static final Map<String, String> TABLES = tables();

    @Inject
    Books books;

    @Inject
    Clock clock;

    private Duration swept = Duration.ZERO;
    private Instant open = Instant.EPOCH;

    protected SelfAudit() {}

    /** The same outside of a container, in a house that has been open for long. */
    SelfAudit(Books books, Clock clock, Duration swept) {
        this.books = books;
        this.clock = clock;
        this.swept = swept;
    }

    @Inject
    void settings(Settings settings) {
        swept = settings.sweepInterval();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object house) {
        opened(clock.instant());
    }

    /** From then on the house could catch up with what it missed while it was closed. */
    void opened(Instant moment) {
        open = moment;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("performances", "performance");
        tables.put("seats", "seat_state");
        tables.put("orders", "orders");
        tables.put("payments", "payment");
        tables.put("tickets", "ticket");
        tables.put("scans", "scan");
        tables.put("letters", "outbox");
        return tables;
    }

    /** Looks at everything, one audit at a time. @param nightly whether nobody asked for it */
    public synchronized AuditReport run(boolean nightly) {
        Instant began = clock.instant();
        long start = System.nanoTime();
        Map<AuditRule, Finding> findings = new LinkedHashMap<>();
        AuditRules.ALL.forEach(rule -> findings.put(rule, look(rule)));
        if (findings.values().stream().anyMatch(finding -> !finding.ok())) {
            pause();
            findings.replaceAll((rule, first) -> first.ok() ? first : again(rule, first));
        }
        List<Looked> looked = TABLES.entrySet().stream()
                .map(table -> new Looked(table.getKey(), books.count("SELECT count(*) FROM " + table.getValue())))
                .toList();
        long failing = books.count("SELECT count(*) FROM outbox WHERE failure IS NOT NULL AND followed_by IS NULL");
        return new AuditReport(began, nightly, since(start), List.copyOf(findings.values()), looked, failing);
    }

    private Finding look(AuditRule rule) {
        long start = System.nanoTime();
        List<List<String>> rows = books.rows(rule.rows(COMPARED), rule.facts().size(), limits(rule));
        return new Finding(rule.id(), rows.size(), rows, since(start));
    }

    /** What was found before and is found again is broken; what is gone was half of a sale, seen while it was made. */
    private Finding again(AuditRule rule, Finding first) {
        Finding second = look(rule);
        Set<List<String>> before = new HashSet<>();
        first.rows().forEach(row -> before.add(rule.identity(row)));
        List<List<String>> broken = second.rows().stream()
                .filter(row -> before.contains(rule.identity(row)))
                .toList();
        long count = broken.size() < COMPARED ? broken.size() : books.count(rule.count(), limits(rule));
        List<List<String>> shown = new ArrayList<>(broken.subList(0, Math.min(SHOWN, broken.size())));
        return new Finding(rule.id(), count, shown, first.millis() + second.millis());
    }

    private Object[] limits(AuditRule rule) {
        return rule.limits().stream().map(this::millis).toArray();
    }

    private Object millis(AuditRule.Limit limit) {
        Instant now = clock.instant();
        return switch (limit) {
            case NOW -> now.toEpochMilli();
            case CLEARED -> last(now, swept.multipliedBy(ROUNDS));
            case HEARD -> last(now, swept.multipliedBy(ROUNDS).plus(FIRST_HEARING));
            case SETTLED -> now.minus(FIRST_HEARING).toEpochMilli();
        };
    }

    /** A house that was closed is given the same time, from its opening, to catch up. */
    private long last(Instant now, Duration patience) {
        Instant last = now.minus(patience);
        return last.isBefore(open) ? Long.MIN_VALUE : last.toEpochMilli();
    }

    /** Between the two looks; until then a sale that is under way is over. */
    void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
