package org.parterre.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parterre.orders.AnEvening.PLAYBILL;
import static org.parterre.orders.AnEvening.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;

class PricingTest {
    @Test
    void everySeatCostsWhatThePlaybillSaysForItsZoneAndTariff() {
        assertThat(prices(List.of("A-3", "B-1"), line("B-1", "normal"), line("A-3", "student")))
                .containsExactly(new Money(1500), new Money(1950));
    }

    @Test
    void taxIsInThePriceAndRoundedPerLine() {
        assertThat(Pricing.vat(new Money(2750))).isEqualTo(new Money(227));
        assertThat(AnEvening.order(line("A-3", "normal"), line("B-1", "normal")).vat())
                .isEqualTo(new Money(227 + 161));
    }

    @Test
    void linesMustNameEachSeatOfTheHoldOnce() {
        mismatch(List.of("A-3", "B-1"), line("A-3", "normal"));
        mismatch(List.of("A-3"), line("A-3", "normal"), line("B-1", "normal"));
        mismatch(List.of("A-3", "B-1"), line("A-3", "normal"), line("A-3", "student"));
        mismatch(List.of("A-3", "B-1"), line("A-3", "normal"), line("B-1", "normal"), line("B-1", "normal"));
        mismatch(List.of("A-3"), line("B-1", "normal"));
        mismatch(List.of("A-3"));
    }

    @Test
    void aTariffThatTheZoneDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> prices(List.of("B-1"), line("B-1", "student")))
                .isInstanceOf(Pricing.UnknownTariff.class);
        assertThatThrownBy(() -> prices(List.of("A-3"), line("A-3", "' OR 1=1 --")))
                .isInstanceOf(Pricing.UnknownTariff.class);
    }

    @Test
    void aCompanionIsFreeOnlyBesideTheirWheelchairPlaceInTheSameOrder() {
        assertThat(prices(List.of("A-1", "A-2"), line("A-1", "normal"), line("A-2", "companion")))
                .containsExactly(new Money(2750), Money.ZERO);
        assertThatThrownBy(() -> prices(List.of("A-2", "A-3"), line("A-2", "companion"), line("A-3", "normal")))
                .isInstanceOf(Pricing.CompanionAlone.class);
    }

    @Test
    void noOtherSeatHasACompanionTariff() {
        assertThatThrownBy(() -> prices(List.of("A-1", "A-3"), line("A-1", "normal"), line("A-3", "companion")))
                .isInstanceOf(Pricing.UnknownTariff.class);
    }

    @Test
    void theFormOffersOnlyWhatWouldBeAccepted() {
        var companion = Pricing.seat(PLAYBILL, "A-2");
        assertThat(Pricing.allowed(PLAYBILL, companion, List.of("A-2")))
                .extracting("code")
                .containsExactly("normal", "student");
        var beside = Pricing.allowed(PLAYBILL, companion, List.of("A-1", "A-2"));
        assertThat(beside).extracting("code").contains("companion");
        assertThat(Pricing.usual(beside)).isEqualTo("companion");
    }

    private static List<Money> prices(List<String> held, PlaceOrder.Line... lines) {
        return Pricing.price(PLAYBILL, held, List.of(lines)).stream()
                .map(priced -> priced.fare().price())
                .toList();
    }

    private static void mismatch(List<String> held, PlaceOrder.Line... lines) {
        assertThatThrownBy(() -> prices(held, lines)).isInstanceOf(Pricing.LinesMismatch.class);
    }
}
