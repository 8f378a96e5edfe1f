package org.parterre.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parterre.orders.AnEvening.NOW;
import static org.parterre.orders.AnEvening.line;

import org.junit.jupiter.api.Test;
import org.parterre.money.Money;

class OrderTest {
    private final Order order = AnEvening.order(line("A-1", "normal"), line("A-2", "companion"));

    @Test
    void aNumberCanBeReadAloudAndTypedWithItsLookalikes() {
        assertThat(order.number()).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(Orders.asWeWriteIt(" k7q2-moil ")).isEqualTo("K7Q2M011");
    }

    @Test
    void theTotalIsTheSumOfItsLines() {
        assertThat(order.total()).isEqualTo(new Money(2750));
        assertThat(order.lines()).extracting(OrderLine::seat).containsExactly("A-1", "A-2");
    }

    @Test
    void onePaymentSettlesAnOrderAndItRemembersWhich() {
        order.pay("first", new Money(2750), NOW);
        assertThat(order.status()).isEqualTo(Order.Status.PAID);
        assertThat(order.settledBy("first")).isTrue();
        assertThat(order.settledBy("second")).isFalse();
        assertThat(order.waitsForMoney()).isFalse();
        assertThatThrownBy(() -> order.pay("second", new Money(2750), NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tooLittleMoneyDoesNotPayIt() {
        assertThatThrownBy(() -> order.pay("first", new Money(2749), NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(order.status()).isEqualTo(Order.Status.PENDING);
    }

    @Test
    void itCanBePaidForAsLongAsItsSeatsAreKept() {
        assertThat(order.payable(NOW)).isTrue();
        assertThat(order.expire(NOW.plusSeconds(899))).isFalse();
        assertThat(order.payable(NOW.plusSeconds(900))).isFalse();
        assertThat(order.expire(NOW.plusSeconds(900))).isTrue();
        assertThat(order.expire(NOW.plusSeconds(900))).isFalse();
    }

    @Test
    void moneyThatComesAfterTheTimeStillBuysWhatIsFree() {
        order.expire(NOW.plusSeconds(900));
        order.pay("late", new Money(2750), NOW.plusSeconds(1000));
        assertThat(order.status()).isEqualTo(Order.Status.PAID);
    }

    @Test
    void aPaidOrderDoesNotExpireAndIsNotPaidBackAsTooLate() {
        order.pay("first", new Money(2750), NOW);
        assertThat(order.expire(NOW.plusSeconds(9000))).isFalse();
        assertThatThrownBy(() -> order.payBack("second")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasPlacedCanBeKeptAsALineOfText() {
        Placed placed = new Placed(order.number(), order.key(), order.total(), order.status(), "/sandbox/payments/x");
        assertThat(Placed.read(placed.written())).isEqualTo(placed);
        Placed free = new Placed(order.number(), order.key(), Money.ZERO, Order.Status.PAID, null);
        assertThat(Placed.read(free.written())).isEqualTo(free);
    }
}
