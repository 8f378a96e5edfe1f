package org.parterre.programme.prices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Production;
import org.parterre.programme.Tariff;

/**
 * The form for a tariff of a production.
 *
 * @param tariff the one that is changed, or null for a new one
 * @param typed what stands in the fields
 * @param problems message keys by field
 * @param refusal why the change as a whole is refused, or null
 * @param version of the tariff as whoever fills it in saw it
 */
public record TariffForm(
        Production production,
        @Nullable Tariff tariff,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String refusal,
        String version) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return typed.containsKey(field);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Where the form goes. */
    public String action() {
        return tariff == null
                ? "/office/productions/" + production.id() + "/tariffs"
                : "/office/tariffs/" + tariff.id();
    }
}
