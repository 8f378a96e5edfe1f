package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.parterre.tickets.TicketsVoided;

/** Whoever was inside has had the evening: the ticket isn't given back, exchanged or handed on afterwards. */
@ApplicationScoped
public class Attended {
    @Inject
    Admissions admissions;

    /** The tickets are locked, so nobody comes in meanwhile. @throws AlreadyAdmitted and so undoes it all */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuse(@Observes TicketsVoided voided) {
        if (admissions.everAdmitted(voided.tickets())) {
            throw new AlreadyAdmitted();
        }
    }
}
