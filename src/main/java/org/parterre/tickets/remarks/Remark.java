package org.parterre.tickets.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the office had to say.
 *
 * @param order the number of the order
 * @param ticket null where it is about the whole order
 * @param endedBy null while it stands
 */
public record Remark(
        long id,
        String order,
        @Nullable Long ticket,
        String words,
        String madeBy,
        Instant madeAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {
    public boolean stands() {
        return endedAt == null;
    }

    static Remark read(ResultSet row) throws SQLException {
        long ticket = row.getLong(3);
        boolean whole = row.wasNull();
        long ended = row.getLong(8);
        boolean stands = row.wasNull();
        return new Remark(
                row.getLong(1),
                row.getString(2),
                whole ? null : ticket,
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                stands ? null : Instant.ofEpochMilli(ended));
    }
}
