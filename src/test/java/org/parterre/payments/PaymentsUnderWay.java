package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.payments.mollie.MollieStandIn.Ill;
import org.parterre.payments.mollie.PaymentThere;

/** Mollie makes a payment, it pays one back, and one was paid there of which nobody has told yet. */
final class PaymentsUnderWay implements UnderWay {
    private final Story begins;
    private final Story paid;
    private final Story twice;
    private final PaymentThere first;
    private final PaymentThere second;

    PaymentsUnderWay(MollieStandIn mollie, KilledUnderWayIT.Place at, int round) throws Exception {
        String evening = CoursesIT.evening(at.house.client());
        begins = new Story(at.house, mollie, "pays-" + round, evening, at.organiser).orders("ideal");
        paid = new Story(at.house, mollie, "paid-" + round, evening, at.organiser).orders("ideal");
        PaymentThere untold = paid.goes();
        twice = new Story(at.house, mollie, "twice-" + round, evening, at.organiser).orders("ideal");
        first = twice.goes();
        second = twice.goes(twice.paysAgain("ideal"));

        mollie.isIll("create", begins.number(), Ill.SLOW);
        mollie.isIll("refund", twice.number(), Ill.SLOW);
        second.becomes("paid");
        twice.rings(second).is("PAID");
        untold.becomes("paid");
    }

    @Override
    public void starts() {
        first.becomes("paid");
        twice.rings(first);
    }

    @Override
    public List<Runnable> deeds() {
        return List.of(() -> {
            try {
                begins.isTurnedAway();
            } catch (AssertionError answered) {
                return; // just before it fell
            }
        });
    }

    @Override
    public void ends(KilledUnderWayIT.Place at) throws Exception {
        paid.goesOnAt(at.house, at.organiser).isWrittenTo("kaartjes");
        PaymentThere begun = begins.goesOnAt(at.house, at.organiser).goes();
        begun.becomes("paid");
        begins.rings(begun).is("PAID");
        twice.goesOnAt(at.house, at.organiser).getsBack(first, 1, "refunded").is("PAID");
        assertThat(first.wentBack()).containsExactly(first.amount());
        assertThat(second.wentBack()).isEmpty();
    }
}
