package org.parterre.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.money.TypedMoney;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;

/**
 * What a program sends to buy what a hold holds. Nothing in it is believed; prices are not even asked for.
 *
 * @param serviceCharge what the buyer was shown; missing where nobody says so
 * @param donation what the buyer gives besides
 * @param help what they want help with at the door
 */
public record OrderRequest(
        @Nullable String hold,
        @Nullable BuyerWish buyer,
        @Nullable List<@Nullable LineWish> lines,
        @Nullable String voucher,
        @Nullable SentAmount serviceCharge,
        @Nullable SentAmount donation,
        @Nullable String help,
        @Nullable PaymentWish payment) {
    /** Several codes with a comma between them fit into it. */
    static final int LONGEST_CODES = 100;

    /** € 1,000: more is a mistake in typing. */
    private static final Money MOST_GIVEN = new Money(100_000);

    /** Who buys; {@code language} is nl or en. */
    public record BuyerWish(@Nullable String name, @Nullable String email, @Nullable String language) {}

    /** One seat and the code of its tariff. */
    public record LineWish(@Nullable String seat, @Nullable String tariff) {}

    /** How to pay. */
    public record PaymentWish(@Nullable String method) {}

    /** The tokens of holds: anything else need not be asked of the database. */
    static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9_-]{1,24}");
    }

    /** @throws BadInput naming the part that is missing or silly */
    PlaceOrder wish(Language otherwise, @Nullable String key) {
        if (hold == null || !isToken(hold)) {
            throw new BadInput("hold", "bad.hold");
        }
        if (voucher != null && voucher.length() > LONGEST_CODES) {
            throw new BadInput("voucher", "bad.voucher");
        }
        String name = buyer == null ? null : buyer.name();
        String email = buyer == null ? null : buyer.email();
        Language language = Language.of(buyer == null ? null : buyer.language(), otherwise);
        return new PlaceOrder(
                        hold,
                        Buyer.of(name, email, language),
                        wishedLines(),
                        payment == null ? null : payment.method(),
                        key)
                .with(voucher == null || voucher.isBlank() ? null : voucher)
                .with(serviceCharge == null ? null : amount("service_charge", serviceCharge), donated())
                .helped(HelpWords.of(help));
    }

    private Money donated() {
        return donation == null ? Money.ZERO : donation("donation", Objects.requireNonNullElse(donation.amount(), ""));
    }

    /** A gift as it is typed; nothing for nothing. @throws BadInput for one that can't be read, or is over {@link #MOST_GIVEN} */
    static Money donation(String field, String typed) {
        if (typed.isBlank()) {
            return Money.ZERO;
        }
        return TypedMoney.read(typed)
                .filter(gift -> gift.compareTo(MOST_GIVEN) <= 0)
                .orElseThrow(() -> new BadInput(field, "bad.donation"));
    }

    private static Money amount(String field, SentAmount wish) {
        return TypedMoney.read(Objects.requireNonNullElse(wish.amount(), ""))
                .orElseThrow(() -> new BadInput(field, "bad.amount"));
    }

    private List<PlaceOrder.Line> wishedLines() {
        List<PlaceOrder.Line> wished = new ArrayList<>();
        for (@Nullable LineWish line : lines == null ? List.<@Nullable LineWish>of() : lines) {
            if (line == null || line.seat() == null || line.tariff() == null) {
                throw new BadInput("lines", "bad.lines");
            }
            wished.add(new PlaceOrder.Line(line.seat(), line.tariff()));
        }
        if (wished.isEmpty()) {
            throw new BadInput("lines", "bad.lines");
        }
        return wished;
    }
}
