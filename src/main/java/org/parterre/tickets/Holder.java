package org.parterre.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.parterre.venue.Words;

/**
 * Who may sit where.
 *
 * @param paid false for an order that is not paid, or was paid back
 * @param tariff the tariff's code
 * @param proof what the door asks to see for that tariff, empty for nothing
 */
public record Holder(
        long ticket,
        long performance,
        String seat,
        String buyerName,
        String orderNumber,
        boolean paid,
        String tariff,
        Words proof) {
    static Holder of(ResultSet row) throws SQLException {
        return new Holder(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                "PAID".equals(row.getString(6)),
                row.getString(7),
                new Words(row.getString(8), row.getString(9)));
    }
}
