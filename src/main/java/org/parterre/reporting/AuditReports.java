package org.parterre.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.web.JsonForm;
import org.parterre.reporting.AuditReport.Finding;
import org.parterre.reporting.AuditReport.Looked;

/** Where the results of the self-audit are kept: each night's for a season, and the last one that somebody asked for. */
@ApplicationScoped
class AuditReports {
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final String REPORT = "SELECT checked_at, nightly, millis, findings FROM self_audit WHERE id=(";

    @Inject
    Database database;

    protected AuditReports() {}

    /** The same outside of a container. */
    AuditReports(Database database) {
        this.database = database;
    }

    /** How an audit ended, without what it found. */
    record Stand(Instant checkedAt, boolean clean) {}

    /** What is kept as JSON. */
    public record Found(List<Finding> findings, List<Looked> looked, long failing) {}

    @Transactional
    public void keep(AuditReport report) {
        Jsonb json = JsonForm.jsonb();
        if (report.nightly()) {
            long old = report.checkedAt().minus(REMEMBERED).toEpochMilli();
            database.update("DELETE FROM self_audit WHERE nightly=TRUE AND checked_at<?", old);
        } else {
            database.update("DELETE FROM self_audit WHERE nightly=FALSE");
        }
        database.update(
                "INSERT INTO self_audit (checked_at, nightly, clean, millis, findings) VALUES (?,?,?,?,?)",
                report.checkedAt().toEpochMilli(),
                report.nightly(),
                report.clean(),
                report.millis(),
                json.toJson(new Found(report.findings(), report.looked(), report.failing())));
    }

    /** The newest, or null before the first. */
    @Nullable
    AuditReport last() {
        return one("SELECT MAX(id) FROM self_audit");
    }

    /** The newest that the house did by itself, or null before the first. */
    @Nullable
    AuditReport lastNight() {
        return one("SELECT MAX(id) FROM self_audit WHERE nightly=TRUE");
    }

    /** How the newest ended, or null before the first. */
    @Nullable
    Stand stand() {
        List<Stand> found = database.query(
                "SELECT checked_at, clean FROM self_audit WHERE id=(SELECT MAX(id) FROM self_audit)",
                row -> new Stand(Instant.ofEpochMilli(row.getLong(1)), row.getBoolean(2)));
        return found.isEmpty() ? null : found.get(0);
    }

    private @Nullable AuditReport one(String id) {
        List<AuditReport> found = database.query(REPORT + id + ")", AuditReports::read);
        return found.isEmpty() ? null : found.get(0);
    }

    private static AuditReport read(ResultSet row) throws SQLException {
        Found found = JsonForm.jsonb().fromJson(row.getString(4), Found.class);
        return new AuditReport(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getBoolean(2),
                row.getLong(3),
                found.findings(),
                found.looked(),
                found.failing());
    }
}
