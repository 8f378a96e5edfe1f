package org.parterre.programme.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Tariff;
import org.parterre.venue.PriceZone;

/**
 * A price list to fill in: zones down, tariffs across.
 *
 * @param plan the id of the seating plan that has the zones
 * @param typed what stands in the fields, by {@link TypedPrices#field}
 * @param problems message keys by field
 */
public record PriceTable(
        long plan,
        List<PriceZone> zones,
        List<Tariff> tariffs,
        Map<String, String> typed,
        Map<String, String> problems) {
    public String field(String zone, Tariff tariff) {
        return TypedPrices.field(plan, zone, tariff.id());
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The message that says what is wrong with a field, or null. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Zone and tariff of a field, or null for a field of another kind. */
    public @Nullable String label(String field, Language language) {
        for (PriceZone zone : zones) {
            for (Tariff tariff : tariffs) {
                if (field(zone.id(), tariff).equals(field)) {
                    return zone.name().in(language) + ", " + tariff.name().in(language);
                }
            }
        }
        return null;
    }

    /** The message of what is wrong in a zone's row, or null. */
    public @Nullable String problemIn(String zone) {
        return tariffs.stream()
                .map(tariff -> problems.get(field(zone, tariff)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
