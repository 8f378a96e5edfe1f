package org.parterre.orders.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;

/** What the organiser typed, or a program sent, read as a policy. */
final class TypedPolicy {
    /** Two years. */
    private static final int MOST_HOURS = 17_520;

    private static final int MOST_STEPS = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private TypedPolicy() {}

    /** @throws BadInput naming the part that is silly */
    static ReturnPolicy of(List<ReturnPolicy.Step> steps, @Nullable Integer exchangeHours) {
        Set<Integer> hours = new HashSet<>();
        for (ReturnPolicy.Step step : steps) {
            if (step.hoursBefore() < 0 || step.hoursBefore() > MOST_HOURS || !hours.add(step.hoursBefore())) {
                throw new BadInput("hours_before", "bad.policy-hours");
            }
            if (step.percent() < 0 || step.percent() > 100) {
                throw new BadInput("percent", "bad.policy-percent");
            }
        }
        if (steps.size() > MOST_STEPS) {
            throw new BadInput("steps", "bad.policy-steps");
        }
        if (exchangeHours != null && (exchangeHours < 0 || exchangeHours > MOST_HOURS)) {
            throw new BadInput("exchange_hours", "bad.policy-hours");
        }
        return new ReturnPolicy(steps, exchangeHours);
    }

    /** A form has its steps in {@code hours-0}, {@code percent-0}, {@code card-0} …; an empty line is no step. */
    static ReturnPolicy of(Map<String, String> form) {
        List<ReturnPolicy.Step> steps = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            String hours = text(form, "hours-" + i);
            String percent = text(form, "percent-" + i);
            if (!hours.isEmpty() || !percent.isEmpty()) {
                steps.add(new ReturnPolicy.Step(
                        number(hours, "hours_before", "bad.policy-hours"),
                        number(percent, "percent", "bad.policy-percent"),
                        form.containsKey("card-" + i)));
            }
        }
        String exchange = text(form, "exchange");
        return of(steps, exchange.isEmpty() ? null : number(exchange, "exchange_hours", "bad.policy-hours"));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static int number(String typed, String field, String trouble) {
        if (!NUMBER.matcher(typed).matches()) {
            throw new BadInput(field, trouble);
        }
        return Integer.parseInt(typed);
    }
}
