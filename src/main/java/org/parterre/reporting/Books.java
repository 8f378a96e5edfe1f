package org.parterre.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/**
 * Reads the books of the house, each question a statement by itself: nothing stays locked between two of them, and a sale that is
 * under way waits for one row at most. A question that the database broke off for a sale's sake is asked again.
 */
@ApplicationScoped
class Books {
    @Inject
    Database database;

    protected Books() {}

    /** The same outside of a container. */
    Books(Database database) {
        this.database = database;
    }

    /** @return as many columns of each row as were asked for, as text, empty for NULL */
    @Retried
    public List<List<String>> rows(String sql, int columns, Object... values) {
        return database.query(sql, row -> texts(row, columns), values);
    }

    @Retried
    public long count(String sql, Object... values) {
        return database.query(sql, row -> row.getLong(1), values).get(0);
    }

    private static List<String> texts(ResultSet row, int columns) throws SQLException {
        List<String> texts = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            String text = row.getString(column);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }
}
