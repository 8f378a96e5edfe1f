package org.parterre.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.HouseClock;
import org.parterre.reporting.AuditView.RuleView;

/**
 * What the organiser sees of the last audit.
 *
 * @param report null before the first
 * @param view the same, told; null as well
 * @param night when the house last did it by itself, or null
 */
public record AuditPage(@Nullable AuditReport report, @Nullable AuditView view, @Nullable Instant night) {
    public ZoneId zone() {
        return HouseClock.OFFICE;
    }

    public List<RuleView> broken() {
        return view == null
                ? List.of()
                : view.rules().stream().filter(rule -> !rule.ok()).toList();
    }

    public List<Integer> designs() {
        return AuditRules.designs();
    }

    /** The rules that watch over one of DESIGN §5. */
    public List<RuleView> rules(int design) {
        return view == null
                ? List.of()
                : view.rules().stream().filter(rule -> rule.design() == design).toList();
    }
}
