package org.parterre.tickets.handing;

import java.util.Map;
import org.parterre.orders.Order;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/**
 * The page where a ticket gets a name or is handed on.
 *
 * @param troubles what is wrong with what was typed: the sentence by field
 */
public record HandingPage(
        Order order,
        Playbill playbill,
        Handing.Held ticket,
        SeatLabel label,
        String name,
        String email,
        Map<String, String> troubles) {
    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }

    /** The path of this page, with the order's key. */
    public String path() {
        return "/orders/" + order.number() + "/tickets/" + ticket.id() + "?key=" + order.key();
    }
}
