package org.parterre.orders.giftcards;

import org.parterre.money.Money;

/**
 * What is bought.
 *
 * @param amount what is to be on the card, {@link #LEAST} to {@link #MOST}
 * @param forName whom it is for, or empty
 * @param message what the buyer wishes them, in one or several lines, or empty
 */
public record Gift(Money amount, String forName, String message) {
    static final Money LEAST = new Money(5_00);
    static final Money MOST = new Money(500_00);
}
