package org.parterre.tickets;

import java.util.Set;
import java.util.TreeSet;

/** Tickets are about to be shown: whoever can put them into a wallet says so. */
public final class WalletsOffered {
    private final Set<String> wallets = new TreeSet<>();

    /** @param wallet {@code apple}, {@code google} */
    public void offer(String wallet) {
        wallets.add(wallet);
    }

    public Set<String> all() {
        return new TreeSet<>(wallets);
    }
}
