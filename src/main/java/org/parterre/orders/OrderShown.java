package org.parterre.orders;

import java.util.ArrayList;
import java.util.List;

/** An order is about to be shown: whoever made tickets for it adds them. */
public final class OrderShown {
    private final long order;
    private final List<TicketShown> tickets = new ArrayList<>();

    /**
     * A ticket as the buyer sees it.
     *
     * @param line the order line that it is for
     * @param code the text in its QR
     * @param shortCode what a person can type
     * @param status a word for programs: {@code VALID} …
     */
    public record TicketShown(long id, long line, String seat, String code, String shortCode, String status) {}

    OrderShown(long order) {
        this.order = order;
    }

    public long order() {
        return order;
    }

    public void add(TicketShown ticket) {
        tickets.add(ticket);
    }

    List<TicketShown> tickets() {
        return List.copyOf(tickets);
    }
}
