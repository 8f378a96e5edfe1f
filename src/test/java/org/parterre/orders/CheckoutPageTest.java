package org.parterre.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parterre.orders.AnEvening.NOW;
import static org.parterre.orders.AnEvening.PLAYBILL;
import static org.parterre.seats.BoxOffice.Asker.AUDIENCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;
import org.parterre.platform.Language;

class CheckoutPageTest {
    private static final List<PaymentMethod> WAYS = List.of(PaymentMethod.SANDBOX, PaymentMethod.IDEAL);

    @Test
    void atFirstEverybodyPaysTheFirstTariffAndACompanionNothing() {
        CheckoutPage page = page(CheckoutPage.Typed.NOTHING);
        assertThat(page.choices())
                .extracting(CheckoutPage.Choice::chosen)
                .containsExactly("normal", "companion", "normal");
        assertThat(page.total()).isEqualTo(new Money(2750 + 1950));
        assertThat(page.vat()).isEqualTo(new Money(227 + 161));
        assertThat(page.minutesLeft()).isEqualTo(15);
        assertThat(page.wrong()).isFalse();
    }

    @Test
    void whatWasTypedStandsThereAgain() {
        CheckoutPage page =
                page(new CheckoutPage.Typed("Ada", "ada@", Map.of("A-1", "student", "B-1", "nonsense"), "ideal"));
        assertThat(page.choices())
                .extracting(CheckoutPage.Choice::chosen)
                .containsExactly("student", "companion", "normal");
        assertThat(page.total()).isEqualTo(new Money(1500 + 1950));
        assertThat(page.typed().email()).isEqualTo("ada@");
        assertThat(page.wrong("email")).isTrue();
        assertThat(page.wrong("name")).isFalse();
        assertThat(page.marked(PaymentMethod.IDEAL)).isTrue();
        assertThat(page.marked(PaymentMethod.SANDBOX)).isFalse();
    }

    @Test
    void theUsualWayToPayIsMarkedUntilAnotherIsChosen() {
        assertThat(page(CheckoutPage.Typed.NOTHING).marked(PaymentMethod.SANDBOX))
                .isTrue();
        CheckoutPage unknown = page(new CheckoutPage.Typed("", "", Map.of(), "cash"));
        assertThat(unknown.marked(PaymentMethod.SANDBOX)).isTrue();
    }

    @Test
    void whatThereIsToSayAboutTariffsIsSaidOnceAndOnlyOfThoseThatCanBeChosen() {
        assertThat(page(CheckoutPage.Typed.NOTHING).conditions()).containsExactly(AnEvening.GROUP);
    }

    private static CheckoutPage page(CheckoutPage.Typed typed) {
        Map<String, String> troubles = typed.email().isEmpty() ? Map.of() : Map.of("email", "Kijk nog eens.");
        return CheckoutPage.of(
                PLAYBILL, AnEvening.hold("A-1", "A-2", "B-1"), AUDIENCE, NOW, Language.NL, typed, troubles, null, WAYS);
    }
}
