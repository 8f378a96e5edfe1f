/**
 * Tickets in the wallets of phones: passes for Apple Wallet, which follow when seats or times change, and links for Google Wallet.
 * Each only where the organiser has the keys for it ({@link org.parterre.tickets.wallet.Wallets}). Nothing is asked of Apple or
 * Google inside a transaction; who has to be told stands in a table and is told in rounds
 * ({@link org.parterre.tickets.wallet.WalletRounds}).
 */
@NullMarked
package org.parterre.tickets.wallet;

import org.jspecify.annotations.NullMarked;
