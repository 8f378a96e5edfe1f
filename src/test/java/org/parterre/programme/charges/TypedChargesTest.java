package org.parterre.programme.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;

class TypedChargesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"9;900", "9,5;950", "9.05 %;905", "0;0", "100;10000", " 21% ;2100"})
    void aRateIsAPercentage(String typed, int permyriad) {
        assertThat(TypedCharges.rate(typed).permyriad()).isEqualTo(permyriad);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "100,01", "-1", "9,123", "1000"})
    void whatIsNoPercentageIsRefused(String typed) {
        assertThatThrownBy(() -> TypedCharges.rate(typed)).isInstanceOf(BadInput.class);
    }

    @Test
    void aChargeIsSmallAndNothingIsNone() {
        assertThat(TypedCharges.service(" ")).isEqualTo(Money.ZERO);
        assertThat(TypedCharges.service("1,50")).isEqualTo(new Money(150));
        assertThat(TypedCharges.service("25,00")).isEqualTo(new Money(2500));
        assertThatThrownBy(() -> TypedCharges.service("25,01")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> TypedCharges.service("anderhalf")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> TypedCharges.day("31-12-2027")).isInstanceOf(BadInput.class);
    }
}
