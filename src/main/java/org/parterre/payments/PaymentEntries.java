package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;

/** What money in and money out write into the books, in the transaction that knows of it. */
@ApplicationScoped
class PaymentEntries {
    @Inject
    Ledger ledger;

    void cameIn(List<PaymentBook.Said> paid, Instant at) {
        ledger.write(
                at,
                paid.stream()
                        .map(said -> new Entry(
                                "payment",
                                Account.gateway(said.payment().gateway()),
                                Account.BUYERS,
                                said.came(),
                                said.payment().reference(),
                                null))
                        .toList());
    }

    /** It belongs to the buyer no longer in the house, but on its way. */
    void decided(Payment payment, Money amount, Instant at) {
        ledger.write(
                at, List.of(new Entry("refund", Account.BUYERS, Account.REFUNDS, amount, payment.reference(), null)));
    }

    /** It has left the gateway. */
    void done(@Observes RefundDone done) {
        ledger.write(
                done.at(),
                List.of(new Entry(
                        "refund-done",
                        Account.REFUNDS,
                        Account.gateway(done.gateway()),
                        done.amount(),
                        done.reference(),
                        null)));
    }
}
