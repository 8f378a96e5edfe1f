package org.parterre.reporting.settlement;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;

/**
 * What house and company agreed on.
 *
 * @param rights the author's, of the net takings
 * @param share the company's, of what is left of them
 * @param guarantee what the company gets at least
 * @param costs what is taken off before the division, such as the fees of a payment provider
 */
record Terms(Share rights, Share share, Money guarantee, Money costs) {
    private static final Pattern AMOUNT = Pattern.compile("(?:€\\s*)?([0-9]{1,7})(?:[.,]([0-9]{2}))?");

    /** What is typed in a form or asked for by a program. @throws BadInput naming the field that can't be read */
    static Terms read(Map<String, String> typed) {
        return new Terms(
                share(typed, "rights"), share(typed, "share"), amount(typed, "guarantee"), amount(typed, "costs"));
    }

    /** True where nothing was agreed on. */
    boolean none() {
        return rights.equals(Share.NONE)
                && share.equals(Share.NONE)
                && guarantee.equals(Money.ZERO)
                && costs.equals(Money.ZERO);
    }

    private static Share share(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "");
        return text.isBlank()
                ? Share.NONE
                : Share.read(text).orElseThrow(() -> new BadInput(field, "settlement.bad." + field));
    }

    private static Money amount(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").replace('\u00a0', ' ').strip();
        if (text.isEmpty()) {
            return Money.ZERO;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) { // not to be guessed at: 1.000 is a thousand to one and one to another
            throw new BadInput(field, "settlement.bad." + field);
        }
        String cents = amount.group(2) == null ? "00" : amount.group(2);
        return new Money(Long.parseLong(amount.group(1) + cents));
    }
}
