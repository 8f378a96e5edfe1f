package org.parterre.reporting.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.BadInput;
import org.parterre.reporting.settlement.terms.Terms;

class DivisionTest {
    @ParameterizedTest
    @CsvSource({
        "10000, 850, 850",
        "10, 500, 1", // half a cent goes up
        "10, 499, 0",
        "1, 5000, 1",
        "1, 4999, 0",
        "-10, 500, 0", // up is up for what is less than nothing, too
        "123456789, 10000, 123456789",
        "99999999999, 3333, 33330000000" // 33,329,999,999.6667
    })
    void aShareIsRoundedHalfUpOnce(long cents, int permyriad, long part) {
        assertThat(new Share(permyriad).of(new Money(cents))).isEqualTo(new Money(part));
    }

    @RepeatedTest(50)
    void thePartsAddUpToTheNetTakings() {
        Random random = new Random();
        Money net = new Money(random.nextInt(5_000_000));
        Terms terms = new Terms(
                new Share(random.nextInt(10_001)),
                new Share(random.nextInt(10_001)),
                new Money(random.nextInt(200_000)),
                new Money(random.nextInt(100_000)));
        Money fees = new Money(random.nextInt(50_000));
        Division division = Division.of(net, fees, terms);
        assertThat(division.rights()
                        .plus(terms.costs())
                        .plus(division.fees())
                        .plus(division.company())
                        .plus(division.house()))
                .isEqualTo(net);
        assertThat(division.company()).isGreaterThanOrEqualTo(terms.guarantee());
    }

    @Test
    void theCompanyGetsItsShareOrItsGuaranteeWhicheverIsMore() {
        Money net = new Money(100_000);
        Terms more = new Terms(new Share(1000), new Share(7000), new Money(50_000), new Money(10_000));
        assertThat(Division.of(net, Money.ZERO, more).company()).isEqualTo(new Money(56_000));
        assertThat(Division.of(net, Money.ZERO, more).house()).isEqualTo(new Money(24_000));
        Terms less = new Terms(new Share(1000), new Share(7000), new Money(60_000), new Money(10_000));
        assertThat(Division.of(net, Money.ZERO, less).company()).isEqualTo(new Money(60_000));
        assertThat(Division.of(net, Money.ZERO, less).guaranteed()).isTrue();
    }

    @Test
    void aBuyOutIsPaidWhateverCameIn() {
        Terms buyOut = new Terms(Share.NONE, Share.NONE, new Money(150_000), Money.ZERO);
        assertThat(Division.of(new Money(40_000), Money.ZERO, buyOut).house()).isEqualTo(new Money(-110_000));
    }

    @Test
    void termsAreReadAsTheyAreTyped() {
        Terms terms = Terms.read(
                Map.of("rights", "8,5", "share", " 66.67 %", "guarantee", "€ 1500", "costs", "12,50"), Terms.NONE);
        assertThat(terms).isEqualTo(new Terms(new Share(850), new Share(6667), new Money(150_000), new Money(1250)));
        assertThat(terms.rights().plain()).isEqualTo("8.5");
        assertThat(terms.share().plain()).isEqualTo("66.67");
        assertThat(new Share(805).plain()).isEqualTo("8.05");
        assertThat(Terms.read(Map.of("rights", " "), Terms.NONE).none()).isTrue();
    }

    @Test
    void whatIsNotTypedIsAsItWasKeptAndWhatIsEmptyIsNothing() {
        Terms kept = new Terms(new Share(850), new Share(7000), new Money(150_000), new Money(1250));
        assertThat(Terms.read(Map.of(), kept)).isEqualTo(kept);
        assertThat(Terms.read(Map.of("share", "60", "guarantee", ""), kept))
                .isEqualTo(new Terms(new Share(850), new Share(6000), Money.ZERO, new Money(1250)));
        assertThat(kept.times(3))
                .isEqualTo(new Terms(new Share(850), new Share(7000), new Money(450_000), new Money(3750)));
    }

    /** 0.32 + 1.8 % of 27.55 is 0.8159: rounded for each payment, before they are counted. */
    @Test
    void aFeeIsRoundedForEachPayment() {
        MethodFees one = MethodFees.of("creditcard", 3, new Money(2755), new Money(32), new Share(180));
        assertThat(one).isEqualTo(new MethodFees("creditcard", 3, new Money(8265), new Money(246)));
        MethodFees free = MethodFees.of("cash", 1, new Money(2755), Money.ZERO, Share.NONE);
        assertThat(MethodFees.together(List.of(one, free, one)))
                .containsExactly(free, new MethodFees("creditcard", 6, new Money(16_530), new Money(492)));
        assertThat(MethodFees.sum(List.of(one, free))).isEqualTo(new Money(246));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-1", "8,555", "acht", "1e1", "NaN"})
    void whatIsNoPercentageIsRefused(String typed) {
        assertThatThrownBy(() -> Terms.read(Map.of("rights", typed), Terms.NONE))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "-1", "1,5", "12345678", "1e3"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Terms.read(Map.of("guarantee", typed), Terms.NONE))
                .isInstanceOf(BadInput.class);
    }
}
