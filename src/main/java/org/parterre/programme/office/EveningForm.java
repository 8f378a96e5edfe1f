package org.parterre.programme.office;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Production;
import org.parterre.programme.Tariff;
import org.parterre.venue.Plan;
import org.parterre.venue.SeatingPlan;

/**
 * The form for a new evening: what can be chosen, what was typed, what is wrong with it.
 *
 * @param problems message keys by field
 * @param meant what it comes to, or null where nothing was sent yet or there are problems
 */
public record EveningForm(
        List<Production> productions,
        List<SeatingPlan> plans,
        Production production,
        SeatingPlan seatingPlan,
        Plan plan,
        List<Tariff> tariffs,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable Meant meant) {
    /** The same form as it was read. */
    EveningForm read(Map<String, String> wrong, @Nullable Meant what) {
        return new EveningForm(productions, plans, production, seatingPlan, plan, tariffs, typed, wrong, what);
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** True where one of these fields was filled in: then their part of the form is open. */
    private boolean isFilled(List<String> fields) {
        return fields.stream().anyMatch(field -> !value(field).isBlank() || problems.containsKey(field));
    }

    /** The fields that are about several evenings. */
    public boolean isRun() {
        return isFilled(TypedRun.DATES);
    }

    /** The box for a day of the week of the first time, the second or the third. */
    public String dayField(int time, DayOfWeek day) {
        return TypedRun.dayField(time, day.getValue());
    }

    /** The fields that count from each evening. */
    public boolean isCounted() {
        return isFilled(TypedSale.COUNTED);
    }

    /** The message that says what is wrong with a field, or null. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The price list in it. */
    public PriceTable prices() {
        return new PriceTable(seatingPlan.id(), plan.zones(), tariffs, typed, problems);
    }
}
