package org.parterre.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.parterre.platform.HouseClock;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Lease;

/**
 * Runs the self-audit every night at four, on one of the nodes. A house that was closed at that hour does it soon after it opens;
 * each node looks at its clock every so many seconds ({@code parterre.audit.seconds}).
 */
@ApplicationScoped
public class NightWatch {
    private static final Logger LOG = Logger.getLogger(NightWatch.class.getName());
    /** The house is asleep, and it is never the hour that summer time skips or repeats. */
    private static final LocalTime HOUR = LocalTime.of(4, 0);

    /** Longer than an audit takes; a node that falls over in the middle leaves it to another one after that. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final int LOGGED_ROWS = 5;

    @Inject
    SelfAudit audit;

    @Inject
    AuditReports reports;

    @Inject
    Lease lease;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    protected NightWatch() {}

    /** The same outside of a container. */
    NightWatch(SelfAudit audit, AuditReports reports, Lease lease, Clock clock) {
        this.audit = audit;
        this.reports = reports;
        this.lease = lease;
        this.clock = clock;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.auditInterval(), "audit the house", this::round);
    }

    /** The last time it was four o'clock in the night. */
    static Instant lastNight(Instant now) {
        ZonedDateTime here = now.atZone(HouseClock.OFFICE);
        ZonedDateTime today = here.with(HOUR);
        return (today.isAfter(here) ? here.minusDays(1).with(HOUR) : today).toInstant();
    }

    /** @return whether this node audited the house now */
    boolean round() {
        Instant night = lastNight(clock.instant());
        if (done(night) || !lease.take("self-audit", LEASE) || done(night)) {
            return false;
        }
        AuditReport report = audit.run(true);
        reports.keep(report);
        tell(report);
        return true;
    }

    private boolean done(Instant night) {
        AuditReport last = reports.lastNight();
        return last != null && !last.checkedAt().isBefore(night);
    }

    /** For whoever watches the log. Order numbers and seats, no names. */
    static void tell(AuditReport report) {
        for (AuditReport.Finding broken : report.broken()) {
            String rows = broken.rows().stream()
                    .limit(LOGGED_ROWS)
                    .map(row -> String.join(" ", row))
                    .collect(Collectors.joining("; "));
            LOG.log(Level.SEVERE, "self-audit: {0} is broken in {1} places: {2}", new Object[] {
                broken.rule(), String.valueOf(broken.count()), rows
            });
        }
        if (report.clean()) {
            LOG.log(
                    Level.INFO,
                    "self-audit: {0} rules hold",
                    String.valueOf(report.findings().size()));
        }
    }
}
