package org.parterre.reporting.settlement.terms;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.BadInput;

/**
 * What house and company agreed on.
 *
 * @param rights the author's, of the net takings
 * @param share the company's, of what is left of them
 * @param guarantee what the company gets at least for an evening
 * @param costs what is taken off for an evening before the division, besides the fees of payments
 */
public record Terms(Share rights, Share share, Money guarantee, Money costs) {
    /** Nothing was agreed on. */
    public static final Terms NONE = new Terms(Share.NONE, Share.NONE, Money.ZERO, Money.ZERO);

    private static final Pattern AMOUNT = Pattern.compile("(?:€\\s*)?([0-9]{1,7})(?:[.,]([0-9]{2}))?");

    /**
     * What is typed in a form or asked for by a program. A field that isn't there is as in the other terms; one that is empty is
     * nothing.
     *
     * @throws BadInput naming the field that can't be read
     */
    public static Terms read(Map<String, String> typed, Terms otherwise) {
        return new Terms(
                share(typed, "rights", otherwise.rights),
                share(typed, "share", otherwise.share),
                amount(typed, "guarantee", otherwise.guarantee),
                amount(typed, "costs", otherwise.costs));
    }

    public boolean none() {
        return equals(NONE);
    }

    /** What they come to for so many evenings. */
    public Terms times(int evenings) {
        return new Terms(rights, share, times(guarantee, evenings), times(costs, evenings));
    }

    private static Money times(Money amount, int evenings) {
        return new Money(Math.multiplyExact(amount.cents(), (long) evenings));
    }

    private static Share share(Map<String, String> typed, String field, Share otherwise) {
        String text = typed.get(field);
        if (text == null || text.isBlank()) {
            return text == null ? otherwise : Share.NONE;
        }
        return Share.read(text).orElseThrow(() -> new BadInput(field, "settlement.bad." + field));
    }

    private static Money amount(Map<String, String> typed, String field, Money otherwise) {
        String text = typed.get(field);
        if (text == null) {
            return otherwise;
        }
        text = text.replace('\u00a0', ' ').strip();
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
