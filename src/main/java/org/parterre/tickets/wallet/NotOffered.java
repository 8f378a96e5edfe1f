package org.parterre.tickets.wallet;

import org.parterre.platform.Refusal;

/** This house has no passes for that wallet. */
final class NotOffered extends Refusal {
    NotOffered(String wallet) {
        super("wallet-not-offered", 404, wallet);
    }
}
