package org.parterre.ledger;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * An amount that goes from one account to another.
 *
 * @param what a word for programs: {@code payment}, {@code sale} …, at most 20 characters
 * @param debit the account that gets it
 * @param credit the account that gives it
 * @param reference the number of the order, or of the purchase of a gift card, that it is about
 * @param performance the evening that it is about; null where it is about none
 */
public record Entry(
        String what, Account debit, Account credit, Money amount, String reference, @Nullable Long performance) {
    /** @throws IllegalArgumentException for less than nothing: what goes the other way is written the other way */
    public Entry {
        if (amount.cents() < 0) {
            throw new IllegalArgumentException("a ledger entry of " + amount.plain());
        }
    }

    /** The same taken back. */
    public Entry reversed(String why) {
        return new Entry(why, credit, debit, amount, reference, performance);
    }
}
