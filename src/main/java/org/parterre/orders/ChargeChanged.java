package org.parterre.orders;

import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.programme.Charges;

/** The charge is another one than the buyer was shown. */
final class ChargeChanged extends Refusal {
    private ChargeChanged(Charges now) {
        super("charge-changed", 409, (Spoken) language -> now.service().spoken(language.locale()));
    }

    /** @throws ChargeChanged where somebody was shown another charge than is asked now */
    static void require(Charges now, PlaceOrder wish) {
        if (wish.shown() != null && !wish.shown().equals(now.service())) {
            throw new ChargeChanged(now);
        }
    }
}
