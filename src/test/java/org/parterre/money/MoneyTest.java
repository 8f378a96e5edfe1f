package org.parterre.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"0,0.00", "5,0.05", "50,0.50", "2750,27.50", "-5,-0.05", "-2750,-27.50", "100000000000,1000000000.00"})
    void isWrittenWithTwoDigitsAndNothingElse(long cents, String written) {
        assertThat(new Money(cents).plain()).isEqualTo(written);
    }

    @Test
    void isSpokenAsItsReaderReadsIt() {
        assertThat(new Money(2750).spoken(Locale.forLanguageTag("nl"))).isEqualTo("€\u00a027,50");
        assertThat(new Money(2750).spoken(Locale.ENGLISH)).isEqualTo("€27.50");
    }

    @ParameterizedTest
    @CsvSource({"2750,100,2750", "2750,0,0", "2750,50,1375", "1,50,1", "1,49,0", "3,50,2", "99,33,33", "199,25,50"})
    void aShareIsRoundedHalfUp(long cents, int percent, long share) {
        assertThat(new Money(cents).percent(percent)).isEqualTo(new Money(share));
    }

    @Test
    void whatGoesBackAndWhatIsKeptAreTheWhole() {
        for (long cents = 0; cents < 500; cents++) {
            for (int percent = 0; percent <= 100; percent++) {
                Money price = new Money(cents);
                Money back = price.percent(percent);
                assertThat(back.cents()).isBetween(0L, cents);
                assertThat(back.plus(price.minus(back))).isEqualTo(price);
            }
        }
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverAnotherAmount() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).percent(50)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(-1).percent(50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).percent(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
