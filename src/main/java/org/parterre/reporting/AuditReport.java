package org.parterre.reporting;

import java.time.Instant;
import java.util.List;

/**
 * What the self-audit found. No personal data is in it: order numbers, seats and numbers of tickets name the rows.
 *
 * @param checkedAt when it began
 * @param nightly whether the house did it by itself, in the night
 * @param millis how long it took
 * @param findings one for each rule, in the order of the list
 * @param looked what there was to look at
 * @param failing letters that could not be brought so far; for information, no rule is broken by it
 */
public record AuditReport(
        Instant checkedAt, boolean nightly, long millis, List<Finding> findings, List<Looked> looked, long failing) {
    /**
     * What one rule's query found.
     *
     * @param count how many rows break it
     * @param rows the first of them, at most {@link SelfAudit#SHOWN}, columns in the order of the rule's facts
     */
    public record Finding(String rule, long count, List<List<String>> rows, long millis) {
        public boolean ok() {
            return count == 0;
        }
    }

    /** How many rows there are of something, such as {@code seats}; the word is the message {@code audit.looked.<what>}. */
    public record Looked(String what, long rows) {}

    public boolean clean() {
        return broken().isEmpty();
    }

    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.ok()).toList();
    }
}
