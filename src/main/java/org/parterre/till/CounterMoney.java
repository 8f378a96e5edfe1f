package org.parterre.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parterre.payments.HandingOver;
import org.parterre.payments.TakingAtCounter;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/**
 * Puts what is taken and handed over at the counter into the shift of whoever does it, in the transaction that writes the money
 * down. The shifts are locked before the money is touched, those of several people in the order of their names.
 */
@ApplicationScoped
class CounterMoney {
    @Inject
    Shifts shifts;

    @Inject
    Database database;

    void taken(@Observes TakingAtCounter taking) {
        Map<String, AuditTrail.Who> members = new TreeMap<>();
        taking.takings().forEach(one -> members.putIfAbsent(one.member(), one.who()));
        Map<String, Long> ids = new TreeMap<>();
        members.forEach(
                (member, who) -> ids.put(member, shifts.lockedOf(member, who).id()));
        List<Object[]> rows = taking.takings().stream()
                .map(one -> new Object[] {ids.get(one.member()), one.payment()})
                .toList();
        database.updateEach("UPDATE payment SET shift_id=? WHERE id=? AND status<>'PAID'", rows);
    }

    void handed(@Observes HandingOver handing) {
        database.update(
                "UPDATE refund SET shift_id=? WHERE id=? AND (status='FAILED' OR (status='DUE' AND due_at IS NULL))",
                shifts.lockedOf(handing.who().name(), handing.who()).id(),
                handing.refundId());
    }
}
