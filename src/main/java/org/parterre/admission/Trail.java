package org.parterre.admission;

import org.parterre.platform.AuditTrail;

/** What the audit trail says of the door. The scans themselves are a trail of their own. */
final class Trail {
    private Trail() {}

    static AuditTrail.Entry conflict(Presented one, Outcome outcome) {
        Scan scan = one.scan();
        return entry(one, "door-conflict-found", outcome, "decided " + scan.decided() + ", was " + outcome.verdict());
    }

    static AuditTrail.Entry overruled(Presented one, Outcome outcome) {
        return entry(one, "door-overruled", outcome, "gate " + one.scan().gate());
    }

    static AuditTrail.Entry undone(Presented one, Outcome outcome) {
        return entry(one, "scan-undone", outcome, "undoes " + one.scan().undoes());
    }

    private static AuditTrail.Entry entry(Presented one, String what, Outcome outcome, String detail) {
        String subject =
                outcome.ticket() == null ? "performance:" + one.scan().performance() : "ticket:" + outcome.ticket();
        return new AuditTrail.Entry(
                one.who(), what, subject, "scan " + one.scan().id() + ", " + detail);
    }
}
