package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.parterre.orders.Buyer;
import org.parterre.orders.waiting.Joining;
import org.parterre.orders.waiting.Wanted;
import org.parterre.platform.Language;
import org.parterre.platform.Refusal;

/** Parties who wait for an evening of the demo that is all but sold out. */
@ApplicationScoped
class DemoWaiting {
    @Inject
    Joining joining;

    void joins(long performance, JsonObject evening) {
        if (!evening.containsKey("waiting")) {
            return;
        }
        for (JsonObject party : evening.getJsonArray("waiting").getValuesAs(JsonObject.class)) {
            String email = party.getString("email");
            Buyer buyer = new Buyer(party.getString("name"), email, Language.NL);
            try {
                joining.join(buyer, new Wanted(party.getInt("seats"), true, false), Set.of(performance));
            } catch (Refusal needsNotWait) {
                // so many together are still to be had
            }
        }
    }
}
