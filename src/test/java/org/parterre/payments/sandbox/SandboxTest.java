package org.parterre.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parterre.payments.Payment;

class SandboxTest {
    @Test
    void knowsNothingUntilSomethingHappensAndForgetsNoMoney() {
        Sandbox bank = new Sandbox();
        assertThat(bank.says("one")).isEqualTo(Payment.Status.OPEN);
        bank.happened("one", Payment.Status.FAILED);
        bank.happened("one", Payment.Status.PAID);
        bank.happened("one", Payment.Status.FAILED);
        assertThat(bank.says("one")).isEqualTo(Payment.Status.PAID);
        assertThat(bank.says("another")).isEqualTo(Payment.Status.OPEN);
    }
}
