package org.parterre.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parterre.house.Store;
import org.parterre.house.Transactions;

/**
 * A season written straight into an empty database: one hall of so many seats, so many evenings on sale in it.
 *
 * @param seats a multiple of {@value #PER_ROW}
 */
record Fixture(Store store, int performances, int seats) {
    /** Far from the numbers that the program draws. */
    static final long FIRST = 1_000_000_000L;

    private static final int PER_ROW = 40;

    /** The program's schema with this season in it. */
    void fill(String url) {
        Transactions.migrate(store, url);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            season(connection);
            for (int i = 0; i < performances; i++) {
                evening(connection, FIRST + i);
                connection.commit();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        store == Store.DERBY
                                ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP','SEAT_STATE',NULL)"
                                : "ANALYZE");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets go of a Derby database, so that another Java machine may open it. */
    static void leave(String url) {
        if (!url.startsWith("jdbc:derby:")) {
            return;
        }
        try (Connection none = DriverManager.getConnection(url.replace(";create=true", "") + ";shutdown=true")) {
            throw new IllegalStateException("Derby says so by an exception: " + none);
        } catch (SQLException left) {
            // this is how Derby says that it was shut down
        }
    }

    private void season(Connection connection) throws SQLException {
        run(
                connection,
                "INSERT INTO venue (id, name, city, address, time_zone) VALUES (?,'Bench','Zutphen','-','Europe/Amsterdam')",
                FIRST);
        run(connection, "INSERT INTO hall VALUES (?,?,'Bench')", FIRST, FIRST);
        run(connection, "INSERT INTO seating_plan VALUES (?,?,1,?,?)", FIRST, FIRST, seats, plan());
        run(
                connection,
                "INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl, facts_en, accent) VALUES (?,'Bench','-','-','-','-','-','-','#9a1f40')",
                FIRST);
        run(
                connection,
                "INSERT INTO tariff (id, production_id, code, name_nl, name_en, proof_nl, proof_en, companion, place)"
                        + " VALUES (?,?,'normal','Normaal','Normal','','',FALSE,0)",
                FIRST,
                FIRST);
    }

    private void evening(Connection connection, long id) throws SQLException {
        long now = System.currentTimeMillis();
        long start = now + Duration.ofDays(30).toMillis() + (id - FIRST) * 60_000;
        run(
                connection,
                "INSERT INTO performance (id, production_id, plan_id, starts_at, doors_at, sale_from, sale_until, status,"
                        + " version) VALUES (?,?,?,?,?,?,?,'PUBLISHED',1)",
                id,
                FIRST,
                FIRST,
                start,
                start - Duration.ofHours(1).toMillis(),
                now - Duration.ofDays(1).toMillis(),
                start);
        run(
                connection,
                "INSERT INTO price (id, performance_id, zone, tariff_id, cents) VALUES (?,?,'1',?,2750)",
                id,
                id,
                FIRST);
        if (id > FIRST) {
            run(
                    connection,
                    "INSERT INTO seat_state (performance_id, seat, state)"
                            + " SELECT CAST(? AS BIGINT), seat, 'FREE' FROM seat_state WHERE performance_id=?",
                    id,
                    FIRST);
            return;
        }
        String row = "INSERT INTO seat_state (performance_id, seat, state) VALUES (?,?,'FREE')";
        try (PreparedStatement statement = connection.prepareStatement(row)) {
            for (int seat = 0; seat < seats; seat++) {
                statement.setLong(1, id);
                statement.setString(2, seat(seat));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static String seat(int number) {
        return String.format(Locale.ROOT, "zaal-%02d-%02d", number / PER_ROW + 1, number % PER_ROW + 1);
    }

    /** All pairs of all evenings, evening by evening. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int performance = 0; performance < performances; performance++) {
            for (int seat = 0; seat < seats; seat += 2) {
                pairs.add(new Pair(String.valueOf(FIRST + performance), seat(seat), seat(seat + 1)));
            }
        }
        return pairs;
    }

    private String plan() {
        StringBuilder rows = new StringBuilder();
        for (int seat = 0; seat < seats; seat++) {
            int row = seat / PER_ROW + 1;
            int place = seat % PER_ROW + 1;
            if (place == 1) {
                rows.append(seat == 0 ? "" : "]},")
                        .append("{\"label\":\"")
                        .append(row)
                        .append("\",\"seats\":[");
            }
            rows.append(place == 1 ? "" : ",")
                    .append("{\"id\":\"" + seat(seat) + "\",\"number\":\"" + place + "\",\"x\":" + 23 * place
                            + ",\"y\":" + 28 * row + ",\"zone\":\"1\"}");
        }
        return "{\"format\":\"parterre-plan/1\",\"name\":\"Bench\",\"size\":{\"x\":0,\"y\":0,\"width\":1000,\"height\":"
                + 28 * (seats / PER_ROW + 2)
                + "},\"zones\":[{\"id\":\"1\",\"name\":{\"nl\":\"1e rang\",\"en\":\"First price\"}}],\"sections\":[{\"id\":\"zaal\","
                + "\"kind\":\"floor\",\"name\":{\"nl\":\"Zaal\",\"en\":\"Floor\"},\"x\":500,\"y\":0,\"rows\":[" + rows
                + "]}]}],\"areas\":[],\"standing\":[]}";
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
