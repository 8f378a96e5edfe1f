package org.parterre.till;

import org.parterre.money.Money;

/**
 * What somebody finds when they close a shift.
 *
 * @param inDrawer all the cash, the change from the beginning included
 * @param terminal the total that the card terminal gives of itself: what it took less what it paid back
 * @param note why something differs, empty for nothing; at most 200 characters
 */
public record CashCount(Money inDrawer, Money terminal, String note) {}
