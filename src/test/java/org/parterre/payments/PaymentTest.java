package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    private static final Money ASKED = new Money(5500);

    private final Payment payment =
            new Payment("K7Q2M9XD", PaymentMethod.SANDBOX, ASKED, "/orders/K7Q2M9XD?key=k", "audience", NOW);

    @Test
    void hearingOfMoneyTwiceIsNewsOnce() {
        assertThat(payment.settle(Payment.Status.PAID, ASKED, NOW)).isTrue();
        assertThat(payment.settle(Payment.Status.PAID, ASKED, NOW)).isFalse();
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
    }

    @Test
    void moneyThatIsInStaysInWhateverTheBankSaysNext() {
        payment.settle(Payment.Status.PAID, ASKED, NOW);
        assertThat(payment.settle(Payment.Status.FAILED, ASKED, NOW)).isFalse();
        assertThat(payment.settle(Payment.Status.OPEN, ASKED, NOW)).isFalse();
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
    }

    @Test
    void moneyAfterAFailureIsMoney() {
        assertThat(payment.settle(Payment.Status.FAILED, ASKED, NOW)).isTrue();
        assertThat(payment.unheard()).isFalse();
        assertThat(payment.settle(Payment.Status.PAID, ASKED, NOW)).isTrue();
        assertThat(payment.unheard()).isTrue();
    }

    @Test
    void whatCameInIsWhatIsWrittenDown() {
        assertThat(payment.settle(Payment.Status.FAILED, new Money(1), NOW)).isTrue();
        assertThat(payment.amount()).isEqualTo(ASKED);
        assertThat(payment.settle(Payment.Status.PAID, new Money(5400), NOW)).isTrue();
        assertThat(payment.amount()).isEqualTo(new Money(5400));
        assertThat(payment.asAsked()).isFalse();
    }

    @Test
    void atTheCounterThereIsNowhereToGo() {
        assertThat(payment.redirect()).isEqualTo("/sandbox/payments/" + payment.id());
        assertThat(new Payment("K7Q2M9XD", PaymentMethod.CASH, ASKED, "/", "boxoffice", NOW).redirect())
                .isNull();
    }
}
