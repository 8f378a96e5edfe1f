package org.parterre.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parterre.orders.AnEvening.PLAYBILL;
import static org.parterre.orders.AnEvening.line;
import static org.parterre.seats.BoxOffice.Asker.AUDIENCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.programme.Charges;
import org.parterre.seats.BoxOffice;

class PricingTest {
    @Test
    void everySeatCostsWhatThePlaybillSaysForItsZoneAndTariff() {
        assertThat(prices(List.of("A-3", "B-1"), line("B-1", "normal"), line("A-3", "student")))
                .containsExactly(new Money(1500), new Money(1950));
    }

    @Test
    void taxIsInThePriceAndRoundedPerLine() {
        assertThat(AnEvening.order(line("A-3", "normal"), line("B-1", "normal")).vat())
                .isEqualTo(new Money(227 + 161));
    }

    @Test
    void theChargeIsOnTopOfSeatsThatCostSomethingAndHasTheirTax() {
        Charges charges = new Charges(new VatRate(900), new Money(150), true);
        List<Pricing.Priced> seats = Pricing.price(
                AnEvening.PLAYBILL,
                List.of("A-3", "B-1"),
                List.of(line("A-3", "normal"), line("B-1", "normal")),
                BoxOffice.Asker.AUDIENCE);
        Order order = order(Cost.of(seats, charges, new Money(500)));
        assertThat(order.total()).isEqualTo(new Money(2750 + 1950 + 150 + 500));
        assertThat(order.vat()).isEqualTo(new Money(227 + 161 + 12)); // none in the gift
        List<Pricing.Priced> free = seats.stream()
                .map(one -> new Pricing.Priced(one.seat(), one.fare(), one.price()))
                .toList();
        assertThat(order(Cost.of(free, charges, Money.ZERO)).total()).isEqualTo(Money.ZERO);
        assertThat(order(Cost.of(free, charges, new Money(500))).due()).isEqualTo(new Money(500));
        assertThat(order(Cost.of(seats, charges.waived(), Money.ZERO)).total()).isEqualTo(new Money(2750 + 1950));
    }

    private static Order order(Cost cost) {
        return new Order(
                AnEvening.hold("A-3", "B-1"), new Buyer("Ada", "ada@example.com", Language.NL), cost, AnEvening.NOW);
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
    void aGroupPaysLessWhenItIsLargeEnoughAndNotTooLarge() {
        List<String> three = List.of("A-1", "A-3", "B-1");
        assertThat(prices(three, line("A-1", "group"), line("A-3", "group"), line("B-1", "group")))
                .containsExactly(new Money(1200), new Money(1200), new Money(1000));
        assertThatThrownBy(() -> prices(three, line("A-1", "group"), line("A-3", "group"), line("B-1", "normal")))
                .isInstanceOfSatisfying(Pricing.NotForSoMany.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("too-few-at-tariff");
                    assertThat(refusal.words()).contains(3);
                    assertThat(refusal.facts()).containsEntry("tariff", "group");
                });
        assertThatThrownBy(() -> Pricing.NotForSoMany.require(AnEvening.GROUP, 5))
                .isInstanceOfSatisfying(Pricing.NotForSoMany.class, refusal -> assertThat(refusal.type())
                        .isEqualTo("too-many-at-tariff"));
    }

    @Test
    void whatTheBoxOfficeSellsIsNoTariffToTheAudience() {
        List<String> one = List.of("B-1");
        assertThatThrownBy(() -> prices(one, line("B-1", "press"))).isInstanceOf(Pricing.UnknownTariff.class);
        assertThat(Pricing.price(PLAYBILL, one, List.of(line("B-1", "press")), BoxOffice.Asker.STAFF))
                .extracting(priced -> priced.fare().price())
                .containsExactly(new Money(500));
        assertThat(Pricing.allowed(PLAYBILL, Pricing.seat(PLAYBILL, "B-1"), one, BoxOffice.Asker.STAFF))
                .extracting("code")
                .containsExactly("normal", "press");
    }

    @Test
    void theFormOffersOnlyWhatWouldBeAccepted() {
        var companion = Pricing.seat(PLAYBILL, "A-2");
        assertThat(Pricing.allowed(PLAYBILL, companion, List.of("A-2"), AUDIENCE))
                .extracting("code")
                .containsExactly("normal", "student");
        var beside = Pricing.allowed(PLAYBILL, companion, List.of("A-1", "A-2"), AUDIENCE);
        assertThat(beside).extracting("code").contains("companion");
        assertThat(Pricing.usual(beside)).isEqualTo("companion");
    }

    private static List<Money> prices(List<String> held, PlaceOrder.Line... lines) {
        return Pricing.price(PLAYBILL, held, List.of(lines), AUDIENCE).stream()
                .map(priced -> priced.fare().price())
                .toList();
    }

    private static void mismatch(List<String> held, PlaceOrder.Line... lines) {
        assertThatThrownBy(() -> prices(held, lines)).isInstanceOf(Pricing.LinesMismatch.class);
    }
}
