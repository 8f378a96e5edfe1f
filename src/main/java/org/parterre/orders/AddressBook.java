package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.parterre.mail.AddressCorrected;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** Where the office found the right address of a buyer, the order keeps it: later letters go there. */
@ApplicationScoped
public class AddressBook {
    private static final String ORDER = "order:";

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Transactional(Transactional.TxType.MANDATORY)
    public void correct(@Observes AddressCorrected corrected) {
        if (!corrected.about().startsWith(ORDER)) {
            return;
        }
        String number = corrected.about().substring(ORDER.length());
        database.update("UPDATE orders SET buyer_email=?, version=version+1 WHERE number=?", corrected.email(), number);
        audit.record("order-address-corrected", corrected.about(), "");
    }
}
