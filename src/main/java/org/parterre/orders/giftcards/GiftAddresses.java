package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.parterre.mail.AddressCorrected;
import org.parterre.platform.AuditTrail;

/** Where the office found the right address of a buyer, the purchase keeps it: later letters go there. */
@ApplicationScoped
public class GiftAddresses {
    @Inject
    GiftPurchases purchases;

    @Inject
    AuditTrail audit;

    @Transactional(Transactional.TxType.MANDATORY)
    public void correct(@Observes AddressCorrected corrected) {
        if (corrected.about().startsWith(GiftPurchases.SUBJECT)) {
            purchases.correct(corrected.about().substring(GiftPurchases.SUBJECT.length()), corrected.email());
            audit.record("gift-purchase-address-corrected", corrected.about(), "");
        }
    }
}
