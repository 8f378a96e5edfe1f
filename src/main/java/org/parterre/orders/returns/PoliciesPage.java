package org.parterre.orders.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Production;

/**
 * What is promised for each production.
 *
 * @param refused the production whose form was refused, or null
 */
public record PoliciesPage(List<Show> shows, @Nullable Long refused, @Nullable String refusal) {
    private static final int LINES = 4;

    /** A production with what its form says. */
    public record Show(Production production, List<Line> lines, String exchange) {
        static Show of(Production production, ReturnPolicy policy) {
            List<Line> lines = new ArrayList<>();
            policy.steps()
                    .forEach(step -> lines.add(new Line(
                            Integer.toString(step.hoursBefore()), Integer.toString(step.percent()), step.asCard())));
            return new Show(
                    production,
                    filled(lines),
                    policy.exchangeHours() == null ? "" : Integer.toString(policy.exchangeHours()));
        }

        static Show typed(Production production, Map<String, String> form) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; form.containsKey("hours-" + i); i++) {
                lines.add(new Line(
                        form.getOrDefault("hours-" + i, ""),
                        form.getOrDefault("percent-" + i, ""),
                        form.containsKey("card-" + i)));
            }
            return new Show(production, filled(lines), form.getOrDefault("exchange", ""));
        }

        private static List<Line> filled(List<Line> lines) {
            while (lines.size() < LINES) {
                lines.add(new Line("", "", false));
            }
            return List.copyOf(lines);
        }
    }

    /** One step as it is typed. */
    public record Line(String hours, String percent, boolean card) {}
}
