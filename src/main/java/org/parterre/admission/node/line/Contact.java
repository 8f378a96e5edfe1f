package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Whether the house is heard, and since when not. Kept, so that a laptop that was restarted still knows. */
@ApplicationScoped
public class Contact {
    private static final int THE_ONE = 1;

    @Inject
    Database database;

    @Inject
    Clock clock;

    public Touch state() {
        List<Touch> known = database.query(
                "SELECT heard_at, lost_at, trouble FROM node_contact WHERE id=?", Contact::read, THE_ONE);
        return known.isEmpty() ? new Touch(null, null, null) : known.get(0);
    }

    void heard() {
        begin();
        database.update(
                "UPDATE node_contact SET heard_at=?, lost_at=NULL, trouble=NULL WHERE id=?", clock.millis(), THE_ONE);
    }

    /** Since the first time in a row that it was told so. */
    void lost(Touch.Why why) {
        begin();
        database.update(
                "UPDATE node_contact SET lost_at=COALESCE(lost_at, ?), trouble=? WHERE id=?",
                clock.millis(),
                why.name(),
                THE_ONE);
    }

    private void begin() {
        if (database.query("SELECT id FROM node_contact WHERE id=?", row -> row.getInt(1), THE_ONE)
                .isEmpty()) {
            database.update("INSERT INTO node_contact (id) VALUES (?)", THE_ONE);
        }
    }

    private static Touch read(ResultSet row) throws SQLException {
        String trouble = row.getString(3);
        return new Touch(moment(row, 1), moment(row, 2), trouble == null ? null : Touch.Why.valueOf(trouble));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
