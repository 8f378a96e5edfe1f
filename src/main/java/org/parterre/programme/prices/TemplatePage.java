package org.parterre.programme.prices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.Tariff;
import org.parterre.programme.office.Standing;
import org.parterre.venue.PriceZone;

/**
 * A price list that is kept, and the evenings that it can be given to.
 *
 * @param planning where a new evening is planned that costs that
 * @param chosen the ids that are ticked
 * @param refusal why it could not be given to them, or null
 */
public record TemplatePage(
        PriceTemplate template,
        List<PriceZone> zones,
        List<Tariff> tariffs,
        List<Evening> evenings,
        String planning,
        Set<String> chosen,
        @Nullable String refusal) {
    /** @param same true where it costs that already */
    public record Evening(Playbill playbill, Standing standing, boolean same) {
        public String id() {
            return Long.toString(playbill.id());
        }
    }

    /** What that tariff costs in that zone, or null where it is not sold there. */
    public @Nullable Money price(String zone, Tariff tariff) {
        return template.prices().stream()
                .filter(price -> price.zone().equals(zone) && price.tariff() == tariff.id())
                .findFirst()
                .map(price -> price.amount())
                .orElse(null);
    }
}
