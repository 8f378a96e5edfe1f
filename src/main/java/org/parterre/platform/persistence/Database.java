package org.parterre.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL that is written out, in the transaction at hand (or by itself where there is none). Every value is bound: Derby is
 * some twenty times slower with literals.
 */
@ApplicationScoped
public class Database {
    @Resource(lookup = HouseDataSource.NAME)
    DataSource source;

    @Inject
    Turnstile turnstile;

    protected Database() {}

    /** The same over another source of connections, outside of a container. */
    public Database(DataSource source) {
        this.source = source;
        this.turnstile = new Turnstile();
    }

    /** A row of an answer, turned into what the caller needs. */
    @FunctionalInterface
    public interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Question<T> {
        T answeredBy(PreparedStatement statement) throws SQLException;
    }

    /** @return how many rows changed */
    public int update(String sql, @Nullable Object... values) {
        return ask(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs one statement for many sets of values. @return how many rows changed in all */
    public int updateAll(String sql, List<@Nullable Object[]> rows) {
        return ask(sql, statement -> {
            int changed = 0;
            for (int from = 0; from < rows.size(); from += 1000) {
                for (@Nullable Object[] row : rows.subList(from, Math.min(rows.size(), from + 1000))) {
                    bind(statement, row);
                    statement.addBatch();
                }
                for (int count : statement.executeBatch()) {
                    changed += count;
                }
            }
            return changed;
        });
    }

    public <T extends @Nullable Object> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
        return ask(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    private <T> T ask(String sql, Question<T> question) {
        boolean first = turnstile.enter();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            T answer = question.answeredBy(statement);
            turnstile.moved();
            return answer;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            if (first) {
                turnstile.leave();
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
