package org.parterre.admission.report;

import org.parterre.programme.Playbill;

/** The report as a page. */
public record DoorReportPage(Playbill bill, DoorReport report) {
    /** The most people that came in within a quarter of an hour, against which the others are drawn. */
    public int most() {
        return report.quarters().stream().mapToInt(DoorReport.Quarter::in).max().orElse(0);
    }

    public long waiting() {
        return report.conflicts().stream().filter(one -> !one.seen()).count();
    }
}
