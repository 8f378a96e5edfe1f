package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.parterre.orders.vouchers.Voucher;
import org.parterre.orders.vouchers.Vouchers;
import org.parterre.platform.BadInput;

/** The demo's discount code. */
@ApplicationScoped
class DemoCodes {
    @Inject
    Vouchers vouchers;

    void make(long production, JsonObject voucher) {
        try {
            vouchers.make(
                    new Vouchers.Draft(
                            voucher.getString("code"),
                            Voucher.Kind.PERCENT,
                            voucher.getInt("percent"),
                            new Voucher.Limits(production, Set.of(), Set.of(), null, null),
                            null,
                            null,
                            voucher.getString("about"),
                            null),
                    1);
        } catch (BadInput already) {
            // a house that was killed in the middle has it
        }
    }
}
