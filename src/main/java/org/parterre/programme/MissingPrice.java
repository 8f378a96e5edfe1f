package org.parterre.programme;

import org.parterre.platform.Refusal;
import org.parterre.venue.PriceZone;

/** A zone of the plan has no price, so its seats could not be sold. */
public final class MissingPrice extends Refusal {
    MissingPrice(PriceZone zone) {
        super("missing-price", 422, zone.name().nl());
        fact("zone", zone.id());
    }
}
