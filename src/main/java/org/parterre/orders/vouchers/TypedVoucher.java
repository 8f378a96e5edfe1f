package org.parterre.orders.vouchers;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.TypedMoney;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;

/** What the organiser typed, or a program sent, read as a voucher to be made. Every part is text, and empty where nothing was said. */
record TypedVoucher(
        String kind,
        String amount,
        String percent,
        String code,
        String count,
        String uses,
        String perBuyer,
        String zones,
        String tariffs,
        String about,
        @Nullable Long production,
        @Nullable Instant from,
        @Nullable Instant until) {
    private static final int MOST = 1000;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{4,30}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern WORDS = Pattern.compile("[0-9A-Za-z_-]{1,40}( [0-9A-Za-z_-]{1,40})*");
    private static final int LONGEST_WORDS = 400;

    /** How many are to be made. @throws BadInput unless it is 1 to 1000, and 1 of a code that was chosen */
    int howMany() {
        int many = count.isBlank() ? 1 : number("count", count, MOST);
        if (many > 1 && !code.isBlank()) {
            throw new BadInput("count", "bad.code-once");
        }
        return many;
    }

    /** @throws BadInput naming the part that is silly */
    Vouchers.Draft draft() {
        Voucher.Kind what = what();
        Integer most = uses.isBlank() ? (howMany() > 1 ? 1 : null) : (Integer) number("uses", uses, 999_999);
        return new Vouchers.Draft(
                chosenCode(),
                what,
                worth(what),
                new Voucher.Limits(production, words("zones", zones), words("tariffs", tariffs), start(), until),
                most,
                perBuyer.isBlank() ? null : (Integer) number("per_buyer", perBuyer, 999_999),
                TypedGift.about(about),
                null);
    }

    private Voucher.Kind what() {
        return Arrays.stream(Voucher.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new BadInput("kind", "bad.voucher-kind"));
    }

    private long worth(Voucher.Kind what) {
        return switch (what) {
            case AMOUNT -> {
                Money money = TypedMoney.read(amount).orElse(Money.ZERO);
                if (money.cents() < 1) {
                    throw new BadInput("amount", "bad.voucher-amount");
                }
                yield money.cents();
            }
            case PERCENT -> number("percent", percent, 100);
            case FREE_SEAT -> 0;
        };
    }

    private @Nullable String chosenCode() {
        String typed = code.strip();
        if (typed.isEmpty()) {
            return null;
        }
        // one that looks like a gift card's would be taken for one
        if (!CODE.matcher(typed).matches() || Code.key(typed).length() == Code.GIFT_CARD_LENGTH) {
            throw new BadInput("code", "bad.code");
        }
        return typed.toUpperCase(Locale.ROOT);
    }

    private @Nullable Instant start() {
        for (Instant moment : new @Nullable Instant[] {from, until}) {
            if (moment != null && !Era.has(moment)) {
                throw new BadInput("from", "input.moment");
            }
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new BadInput("until", "bad.voucher-until");
        }
        return from;
    }

    private static Set<String> words(String field, String typed) {
        String text = Arrays.stream(typed.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            return Set.of();
        }
        if (text.length() > LONGEST_WORDS || !WORDS.matcher(text).matches()) {
            throw new BadInput(field, "bad.voucher-words");
        }
        return new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    private static int number(String field, String typed, int most) {
        String text = typed.strip();
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new BadInput(field, "bad.voucher-" + field);
        }
        return number;
    }
}
