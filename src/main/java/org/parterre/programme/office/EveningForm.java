package org.parterre.programme.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Production;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.SeatingPlan;

/**
 * The form for a new evening: what can be chosen, what was typed, what is wrong with it.
 *
 * @param problems message keys by field
 * @param draft what was meant, or null where nothing was sent yet or there are problems
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
        Season.@Nullable Draft draft) {
    /** The same form as it was read. */
    EveningForm read(Map<String, String> wrong, Season.@Nullable Draft meant) {
        return new EveningForm(productions, plans, production, seatingPlan, plan, tariffs, typed, wrong, meant);
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The message that says what is wrong with a field, or null. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The name of a field of the price list. */
    public String priceField(String zone, Tariff tariff) {
        return TypedEvening.priceField(seatingPlan.id(), zone, tariff.id());
    }

    /** Zone and tariff of a field of the price list, or null for another field. */
    public @Nullable String priceLabel(String field, Language language) {
        for (PriceZone zone : plan.zones()) {
            for (Tariff tariff : tariffs) {
                if (priceField(zone.id(), tariff).equals(field)) {
                    return zone.name().in(language) + ", " + tariff.name().in(language);
                }
            }
        }
        return null;
    }

    /** The message of what is wrong in a zone's row of prices, or null. */
    public @Nullable String priceProblem(String zone) {
        return tariffs.stream()
                .map(tariff -> problems.get(priceField(zone, tariff)))
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
    }
}
