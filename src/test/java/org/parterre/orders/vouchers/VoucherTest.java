package org.parterre.orders.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.orders.vouchers.Voucher.Kind;
import org.parterre.orders.vouchers.Voucher.Limits;
import org.parterre.platform.BadInput;
import org.parterre.programme.Charges;

class VoucherTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");
    private static final Limits EVERYTHING = new Limits(null, Set.of(), Set.of(), null, null);
    private static final Claim THREE = new Claim(
            7,
            "ada@example.com",
            List.of(spot("1", "normal", 2750), spot("1", "student", 1500), spot("2", "normal", 1995)),
            new Charges(new VatRate(900), new Money(150), true),
            new Money(500));

    @Test
    void aPercentageIsTakenOffEachSeatAndRoundedHalfUp() {
        assertThat(off(Kind.PERCENT, 10, EVERYTHING, 9)).containsExactly(275L, 150L, 200L); // 199.5
        assertThat(off(Kind.PERCENT, 100, EVERYTHING, 9)).containsExactly(2750L, 1500L, 1995L);
    }

    @Test
    void anAmountIsSharedToTheCentAndNeverMoreThanThePrices() {
        assertThat(off(Kind.AMOUNT, 1000, EVERYTHING, 9)).containsExactly(441L, 240L, 319L);
        assertThat(off(Kind.AMOUNT, 1, EVERYTHING, 9)).containsExactly(1L, 0L, 0L);
        assertThat(off(Kind.AMOUNT, 999_999, EVERYTHING, 9)).containsExactly(2750L, 1500L, 1995L);
        Claim free = new Claim(7, "", List.of(spot("1", "companion", 0)), THREE.charges(), Money.ZERO);
        assertThat(a(Kind.AMOUNT, 500, EVERYTHING).off(free, NOW, 9)).containsExactly(Money.ZERO);
    }

    @Test
    void whatIsLeftToPayHasTheChargeUnlessTheSeatsAreFree() {
        assertThat(THREE.rest(Money.ZERO)).isEqualTo(new Money(6245 + 150 + 500));
        assertThat(THREE.rest(new Money(6244))).isEqualTo(new Money(1 + 150 + 500));
        assertThat(THREE.rest(new Money(6245))).isEqualTo(new Money(500));
    }

    @Test
    void freeSeatsAreTheDearestAndAsManyAsAreLeft() {
        assertThat(off(Kind.FREE_SEAT, 0, EVERYTHING, 2)).containsExactly(2750L, 0L, 1995L);
        Voucher voucher = a(Kind.FREE_SEAT, 0, EVERYTHING);
        assertThat(voucher.uses(voucher.off(THREE, NOW, 2))).isEqualTo(2);
        Voucher percent = a(Kind.PERCENT, 10, EVERYTHING);
        assertThat(percent.uses(percent.off(THREE, NOW, 2))).isEqualTo(1);
    }

    @Test
    void itHoldsForWhatItIsForAndWhileItHolds() {
        assertThat(off(Kind.PERCENT, 10, new Limits(7L, Set.of("1"), Set.of("normal"), null, null), 9))
                .containsExactly(275L, 0L, 0L);
        Voucher elsewhere = a(Kind.PERCENT, 10, new Limits(8L, Set.of(), Set.of(), null, null));
        assertThat(elsewhere.uses(elsewhere.off(THREE, NOW, 9))).isZero();
        assertThat(off(Kind.PERCENT, 10, new Limits(null, Set.of(), Set.of(), NOW, NOW.plusMillis(1)), 9))
                .containsExactly(275L, 150L, 200L);
        assertThat(off(Kind.PERCENT, 10, new Limits(null, Set.of(), Set.of(), null, NOW), 9))
                .containsOnly(0L);
        assertThat(off(Kind.PERCENT, 10, new Limits(null, Set.of(), Set.of(), NOW.plusMillis(1), null), 9))
                .containsOnly(0L);
    }

    @Test
    void aCodeIsReadAsAPersonTypesIt() {
        assertThat(Code.several(" goede-zaken, 7k2m 9xdq 04tb h6rw ;"))
                .containsExactly("G0EDEZAKEN", "7K2M9XDQ04TBH6RW");
        assertThat(Code.key("oil")).isEqualTo("011");
        assertThat(Code.grouped("7K2M9XDQ04TBH6RW")).isEqualTo("7K2M 9XDQ 04TB H6RW");
        assertThat(Code.several("A,a,, A")).containsExactly("A");
    }

    @Test
    void whatTheOrganiserTypesIsAVoucherOrSaysWhatIsWrong() {
        Vouchers.Draft draft =
                typed("PERCENT", "", "10", "Goede-Zaken", "", "5").draft();
        assertThat(draft.code()).isEqualTo("GOEDE-ZAKEN");
        assertThat(draft.worth()).isEqualTo(10);
        assertThat(draft.most()).isEqualTo(5);
        assertThat(typed("AMOUNT", "7,50", "", "", "200", "").draft().most()).isEqualTo(1);
        assertThat(typed("AMOUNT", "7,50", "", "", "200", "").draft().worth()).isEqualTo(750);
        assertThat(typed("AMOUNT", "7,50", "", "", "200", "").howMany()).isEqualTo(200);
        for (TypedVoucher silly : List.of(
                typed("", "", "10", "", "", ""),
                typed("PERCENT", "", "101", "", "", ""),
                typed("PERCENT", "", "0", "", "", ""),
                typed("AMOUNT", "0", "", "", "", ""),
                typed("PERCENT", "", "10", "abc", "", ""),
                typed("PERCENT", "", "10", "7K2M9XDQ04TBH6RW", "", ""),
                typed("PERCENT", "", "10", "ABCD", "2", ""),
                typed("PERCENT", "", "10", "", "1001", ""),
                typed("PERCENT", "", "10", "", "", "-1"))) {
            assertThatThrownBy(silly::draft).as(silly.toString()).isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() -> TypedGift.of("1000,01", "")).isInstanceOf(BadInput.class);
        assertThat(TypedGift.of("25", " a\n b ")).isEqualTo(new TypedGift(new Money(2500), "a b"));
    }

    private static TypedVoucher typed(
            String kind, String amount, String percent, String code, String count, String uses) {
        return new TypedVoucher(kind, amount, percent, code, count, uses, "", "", "", "", null, null, null);
    }

    private static List<Long> off(Kind kind, long worth, Limits limits, int times) {
        return a(kind, worth, limits).off(THREE, NOW, times).stream()
                .map(Money::cents)
                .toList();
    }

    static Voucher a(Kind kind, long worth, Limits limits) {
        return new Voucher(1, "CODE", kind, worth, limits, null, 0, null, "", null, null, null);
    }

    private static Claim.Spot spot(String zone, String tariff, long cents) {
        return new Claim.Spot(zone, tariff, new Money(cents));
    }
}
