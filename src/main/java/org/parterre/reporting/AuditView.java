package org.parterre.reporting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.HouseClock;
import org.parterre.reporting.AuditReport.Finding;
import org.parterre.reporting.AuditReport.Looked;

/** The contract's form of a report (DESIGN §8). */
public record AuditView(
        boolean clean, String checkedAt, long tookMs, List<RuleView> rules, List<Looked> looked, long mailFailing) {
    /** One rule. {@code violations} are the first rows that break it, {@code count} says how many there are. */
    public record RuleView(
            String id, int design, String name, boolean ok, long count, List<Violation> violations, long tookMs) {}

    /**
     * A row that breaks a rule.
     *
     * @param said the whole of it, as a sentence
     * @param performance and the others name what it is about, for programs; null where the row names none
     */
    public record Violation(
            String said,
            @Nullable String performance,
            @Nullable String seat,
            @Nullable String order,
            @Nullable String ticket) {}

    static AuditView of(AuditReport report, Telling telling) {
        Map<String, Finding> findings =
                report.findings().stream().collect(Collectors.toMap(Finding::rule, Function.identity()));
        List<RuleView> rules = AuditRules.ALL.stream()
                .flatMap(rule -> Stream.ofNullable(findings.get(rule.id())) // a report may be older than a rule
                        .map(finding -> rule(rule, finding, telling)))
                .toList();
        return new AuditView(
                report.clean(),
                OffsetDateTime.ofInstant(report.checkedAt(), HouseClock.OFFICE).toString(),
                report.millis(),
                rules,
                report.looked(),
                report.failing());
    }

    private static RuleView rule(AuditRule rule, Finding finding, Telling telling) {
        return new RuleView(
                rule.id(),
                rule.design(),
                telling.name(rule),
                finding.ok(),
                finding.count(),
                telling.tell(rule, finding),
                finding.millis());
    }
}
