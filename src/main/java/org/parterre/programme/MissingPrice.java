package org.parterre.programme;

import java.util.List;
import java.util.function.Predicate;
import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.venue.PriceZone;

/** A zone of the plan has no price that anybody may pay, so its seats could not be sold. */
public final class MissingPrice extends Refusal {
    private MissingPrice(PriceZone zone) {
        super("missing-price", 422, (Spoken) zone.name()::in);
        fact("zone", zone.id());
    }

    /** @param priced true for the id of a zone in which there is such a price */
    static void require(List<PriceZone> zones, Predicate<String> priced) {
        for (PriceZone zone : zones) {
            if (!priced.test(zone.id())) {
                throw new MissingPrice(zone);
            }
        }
    }
}
