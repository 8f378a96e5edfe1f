package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    private final Payment payment =
            new Payment("K7Q2M9XD", Sandbox.NAME, new Money(5500), "/orders/K7Q2M9XD?key=k", NOW);

    @Test
    void hearingOfMoneyTwiceIsNewsOnce() {
        assertThat(payment.settle(Payment.Status.PAID, NOW)).isTrue();
        assertThat(payment.settle(Payment.Status.PAID, NOW)).isFalse();
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
    }

    @Test
    void moneyThatIsInStaysInWhateverTheBankSaysNext() {
        payment.settle(Payment.Status.PAID, NOW);
        assertThat(payment.settle(Payment.Status.FAILED, NOW)).isFalse();
        assertThat(payment.settle(Payment.Status.OPEN, NOW)).isFalse();
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
    }

    @Test
    void moneyAfterAFailureIsMoney() {
        assertThat(payment.settle(Payment.Status.FAILED, NOW)).isTrue();
        assertThat(payment.unheard()).isFalse();
        assertThat(payment.settle(Payment.Status.PAID, NOW)).isTrue();
        assertThat(payment.unheard()).isTrue();
    }

    @Test
    void theSandboxKnowsNothingUntilSomethingHappens() {
        Sandbox bank = new Sandbox();
        assertThat(bank.says(payment.id())).isEqualTo(Payment.Status.OPEN);
        bank.happened(payment.id(), Payment.Status.FAILED);
        bank.happened(payment.id(), Payment.Status.PAID);
        bank.happened(payment.id(), Payment.Status.FAILED);
        assertThat(bank.says(payment.id())).isEqualTo(Payment.Status.PAID);
    }
}
