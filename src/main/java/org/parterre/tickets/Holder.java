package org.parterre.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.Words;

/**
 * Who may sit where.
 *
 * @param seat its identity in the plan
 * @param place where a person finds it
 * @param paid false for an order that is not paid, or was paid back
 * @param tariff the tariff's code
 * @param proof what the door asks to see for that tariff, empty for nothing
 * @param help what the buyer wants help with at the door, or null; not of a ticket that was handed on, which is somebody else's
 * @param remark what the office has to say about the ticket, or about its order where it wasn't handed on; or null
 */
public record Holder(
        long ticket,
        long performance,
        String seat,
        Words place,
        String buyerName,
        String orderNumber,
        boolean paid,
        String tariff,
        Words proof,
        @Nullable String help,
        @Nullable String remark) {
    public String place(Language language) {
        return place.in(language);
    }

    public String proof(Language language) {
        return proof.in(language);
    }

    static Holder read(ResultSet row, Playbill bill) throws SQLException {
        String seat = row.getString(3);
        return new Holder(
                row.getLong(1),
                bill.id(),
                seat,
                new Words(
                        bill.plan().label(seat, Language.NL).whole(),
                        bill.plan().label(seat, Language.EN).whole()),
                row.getString(4),
                row.getString(5),
                "PAID".equals(row.getString(6)),
                row.getString(7),
                new Words(row.getString(8), row.getString(9)),
                row.getString(10),
                both(row.getString(11), row.getString(12)));
    }

    private static @Nullable String both(@Nullable String ofTicket, @Nullable String ofOrder) {
        if (ofTicket == null) {
            return ofOrder;
        }
        return ofOrder == null ? ofTicket : ofTicket + " · " + ofOrder;
    }
}
