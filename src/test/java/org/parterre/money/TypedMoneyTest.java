package org.parterre.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "27,50;2750",
                "27.50;2750",
                "27;2700",
                "27,-;2700",
                "€ 27,50;2750",
                "€\u00a027,50;2750",
                " 0 ;0",
                "0,05;5",
                "99999,99;9999999"
            })
    void anAmountIsReadAsAPersonTypesIt(String typed, long cents) {
        assertThat(TypedMoney.read(typed)).contains(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "27,5", "27,505", "1.000", "1.000,00", "27,50 euro", "1e3", "٢٧", "100000", "27;50"})
    void whatCouldMeanSomethingElseIsRefused(String typed) {
        assertThat(TypedMoney.read(typed)).isEmpty();
    }
}
