package org.parterre.programme.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.TypedMoney;
import org.parterre.platform.Language;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.venue.PriceZone;

/** The fields of a price list, one for each tariff in each zone. An empty one is not sold. */
public final class TypedPrices {
    private TypedPrices() {}

    /** The name of the field for the price of a tariff in a zone; another plan's zone of that name is another zone. */
    public static String field(long plan, String zoneId, long tariff) {
        return "price-" + plan + "-" + zoneId + "-" + tariff;
    }

    /** Prices as they stand in the fields. */
    public static Map<String, String> shown(long plan, List<Season.DraftPrice> prices, Language language) {
        Map<String, String> fields = new HashMap<>();
        prices.forEach(price -> {
            String amount = price.amount().plain();
            fields.put(field(plan, price.zone(), price.tariff()), language.pick(amount.replace('.', ','), amount));
        });
        return fields;
    }

    /** @param problems gets the message for each field that can't be meant, and for each zone that nobody could buy in */
    public static List<Season.DraftPrice> read(
            Map<String, String> typed,
            long plan,
            List<PriceZone> zones,
            List<Tariff> tariffs,
            Map<String, String> problems) {
        List<Season.DraftPrice> prices = new ArrayList<>();
        for (PriceZone zone : zones) {
            boolean priced = false;
            for (Tariff tariff : tariffs) {
                String field = field(plan, zone.id(), tariff.id());
                String text = typed.getOrDefault(field, "").strip();
                if (text.isEmpty()) {
                    continue;
                }
                priced |= tariff.terms().ordinary();
                @Nullable Money amount = TypedMoney.read(text).orElse(null);
                if (amount == null) {
                    problems.put(field, "office.bad-price");
                } else {
                    prices.add(new Season.DraftPrice(zone.id(), tariff.id(), amount));
                }
            }
            if (!priced && !tariffs.isEmpty()) {
                problems.put(field(plan, zone.id(), tariffs.get(0).id()), "office.no-price");
            }
        }
        return prices;
    }
}
