package org.parterre.tickets.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.parterre.platform.Language;

/**
 * Somebody who comes tomorrow and has not been reminded.
 *
 * @param startsAt when it begins, as far as was known when they were looked up
 * @param seats those that the order has a valid ticket for
 */
record Coming(
        long order,
        String number,
        String key,
        String name,
        String email,
        Language language,
        long performance,
        Instant startsAt,
        List<String> seats) {
    static Coming read(ResultSet row) throws SQLException {
        return new Coming(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Language.valueOf(row.getString(6)),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                List.of(row.getString(9)));
    }

    Coming with(List<String> all) {
        return new Coming(order, number, key, name, email, language, performance, startsAt, all);
    }
}
