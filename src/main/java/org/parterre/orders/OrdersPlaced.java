package org.parterre.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders were placed about which there is something to keep. Observed inside the transaction that places them. */
public record OrdersPlaced(List<Placed> orders) {
    /**
     * An order that waits for its payment, or is paid.
     *
     * @param help what its buyer wants help with, or null
     * @param from the order of which seats are given for it, or null
     */
    public record Placed(Order order, @Nullable String help, @Nullable Order from) {}
}
