package org.parterre.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;

class TypedCountTest {
    @Test
    void isReadAsPeopleWrite() {
        assertThat(TypedCount.of(" € 155,- ", "-12,50", "  twee\n kaarten  terug ")
                        .read())
                .isEqualTo(new CashCount(new Money(15500), new Money(-1250), "twee kaarten terug"));
    }

    @Test
    void aTerminalThatIsLeftEmptyTookNothing() {
        assertThat(TypedCount.of("0", " ", null).read()).isEqualTo(new CashCount(Money.ZERO, Money.ZERO, ""));
    }

    @Test
    void everyFieldThatCannotBeReadIsNamed() {
        TypedCount typed = TypedCount.of("-1", "1.000", "n".repeat(201));
        assertThat(typed.problems()).containsOnlyKeys("counted", "terminal", "note");
        assertThatThrownBy(typed::read).isInstanceOf(BadInput.class);
        assertThat(TypedCount.of(null, null, null).problems()).containsOnlyKeys("counted");
    }
}
