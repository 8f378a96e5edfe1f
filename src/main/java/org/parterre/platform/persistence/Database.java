package org.parterre.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL that is written out, in the transaction at hand (or by itself where there is none). Every value is bound: Derby is
 * some twenty times slower with literals.
 */
@ApplicationScoped
public class Database {
    private static final int MOST_AT_ONCE = 1000;

    @Resource(lookup = HouseDataSource.NAME)
    DataSource source;

    @Inject
    Bulkhead bulkhead;

    private volatile @Nullable Boolean derby;

    protected Database() {}

    /** The same over another source of connections, outside of a container. */
    public Database(DataSource source) {
        this.source = source;
        this.bulkhead = new Bulkhead();
    }

    /** Whether it is Derby, which lacks some of SQL; otherwise it is PostgreSQL. */
    public boolean isDerby() {
        Boolean known = derby;
        if (known == null) {
            try (Connection connection = source.getConnection()) {
                known = connection.getMetaData().getDatabaseProductName().contains("Derby");
                derby = known;
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }
        return known;
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

    /** Runs one statement for many sets of values, in their order. @return how many rows each of them changed */
    public int[] updateEach(String sql, List<@Nullable Object[]> rows) {
        int[] changed = new int[rows.size()];
        if (rows.isEmpty()) {
            return changed;
        }
        return ask(sql, statement -> {
            for (int from = 0; from < rows.size(); from += MOST_AT_ONCE) {
                for (@Nullable Object[] row : rows.subList(from, Math.min(rows.size(), from + MOST_AT_ONCE))) {
                    bind(statement, row);
                    statement.addBatch();
                }
                int[] counts = statement.executeBatch();
                System.arraycopy(counts, 0, changed, from, counts.length);
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

    /** Reads by many keys at once. @param sql ends where the keys go, with {@code … IN} */
    public <T extends @Nullable Object> List<T> queryIn(String sql, RowReader<T> reader, Collection<?> keys) {
        return queryIn(sql, "", reader, keys);
    }

    /**
     * Reads by many keys at once.
     *
     * @param sql ends where the keys go, with {@code … IN}; they come in lists of 1, 8 or 64, so that there are three
     *     statements to prepare and not one for every number
     * @param rest what comes behind the keys
     */
    public <T extends @Nullable Object> List<T> queryIn(
            String sql, String rest, RowReader<T> reader, Collection<?> keys) {
        List<Object> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int left = all.size() - from;
            int size = left == 1 ? 1 : left <= 8 ? 8 : 64;
            @Nullable Object[] some = new @Nullable Object[size];
            for (int i = 0; i < size; i++) {
                some[i] = all.get(Math.min(from + i, all.size() - 1)); // the last one again, where there are fewer
            }
            found.addAll(query(sql + " (?" + ",?".repeat(size - 1) + ")" + rest, reader, some));
            from += size;
        }
        return found;
    }

    private <T> T ask(String sql, Question<T> question) {
        boolean first = bulkhead.enter();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            T answer = question.answeredBy(statement);
            bulkhead.moved();
            return answer;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            if (first) {
                bulkhead.leave();
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
