package org.parterre.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An order is about to be shown: whoever made tickets for it adds them, and what else is known of it. */
public final class OrderShown {
    private final long order;
    private final List<TicketShown> tickets = new ArrayList<>();
    private @Nullable String help;
    private final Set<String> wallets = new TreeSet<>();

    /**
     * A ticket as the buyer sees it.
     *
     * @param line the order line that it is for
     * @param code the text in its QR, null where it was handed on: only whoever got it has that
     * @param shortCode what a person can type
     * @param name in whose name it is, null for its buyer's
     * @param status a word for programs: {@code VALID} …
     */
    public record TicketShown(
            long id,
            long line,
            String seat,
            @Nullable String code,
            String shortCode,
            String status,
            @Nullable String name) {
        public boolean handedOn() {
            return code == null;
        }
    }

    OrderShown(long order) {
        this.order = order;
    }

    public long order() {
        return order;
    }

    public void add(TicketShown ticket) {
        tickets.add(ticket);
    }

    public void helped(String words) {
        help = words;
    }

    /** What its buyer wants help with at the door, or null. */
    @Nullable
    String help() {
        return help;
    }

    /** Tickets may also be put into that wallet: {@code apple}, {@code google}. */
    public void offer(String wallet) {
        wallets.add(wallet);
    }

    Set<String> wallets() {
        return Set.copyOf(wallets);
    }

    List<TicketShown> tickets() {
        return List.copyOf(tickets);
    }
}
