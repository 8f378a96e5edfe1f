package org.parterre.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRateTest {
    @ParameterizedTest
    @CsvSource({
        "900,109,9",
        "900,2750,227",
        "900,0,0",
        "900,1,0",
        "900,6,0",
        "900,7,1",
        "2100,121,21",
        "0,2750,0",
        "10000,3,2"
    })
    void theTaxWithinAPriceIsRoundedHalfUp(int permyriad, long price, long tax) {
        assertThat(new VatRate(permyriad).within(new Money(price))).isEqualTo(new Money(tax));
    }

    /** The rule again, in decimal fractions of any length. */
    @Test
    void everyPriceHasTheTaxThatExactReckoningGives() {
        for (int permyriad : new int[] {0, 600, 900, 1950, 2100, 10_000}) {
            for (long cents = 0; cents < 20_000; cents += 7) {
                BigDecimal exact = BigDecimal.valueOf(cents)
                        .multiply(BigDecimal.valueOf(permyriad))
                        .divide(BigDecimal.valueOf(10_000L + permyriad), 0, RoundingMode.HALF_UP);
                assertThat(new VatRate(permyriad).within(new Money(cents)).cents())
                        .isEqualTo(exact.longValueExact());
            }
        }
    }

    /** What a line is reversed by when only a part of its price is kept: neither tax nor turnover may be less than nothing. */
    @Test
    void ofALowerPriceNeitherTaxNorTurnoverIsHigher() {
        for (long cents = 1; cents < 5_000; cents++) {
            Money price = new Money(cents);
            Money less = new Money(cents - 1);
            Money tax = new VatRate(900).within(price);
            Money lessTax = new VatRate(900).within(less);
            assertThat(tax).isGreaterThanOrEqualTo(lessTax);
            assertThat(price.minus(tax)).isGreaterThanOrEqualTo(less.minus(lessTax));
        }
    }

    @ParameterizedTest
    @CsvSource({"900,9", "2100,21", "0,0", "1950,19.5", "905,9.05", "950,9.5", "10000,100"})
    void isSaidInPercent(int permyriad, String percent) {
        assertThat(new VatRate(permyriad).percent()).isEqualTo(percent);
    }

    @Test
    void aRateIsNothingToTheWhole() {
        assertThatThrownBy(() -> new VatRate(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VatRate(10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
