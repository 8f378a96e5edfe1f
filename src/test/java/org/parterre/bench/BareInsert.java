package org.parterre.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One row and a commit: what the shares of the peer are shares of. */
final class BareInsert implements Load.Client {
    static final int CLIENTS = 10;
    static final String TABLE = "CREATE TABLE bench_row (id BIGINT NOT NULL PRIMARY KEY, words VARCHAR(100) NOT NULL)";

    private final Connection connection;
    private final PreparedStatement insert;

    BareInsert(Bare bare) throws SQLException {
        connection = bare.connection();
        insert = connection.prepareStatement("INSERT INTO bench_row (id, words) VALUES (?,?)");
    }

    @Override
    public boolean once() throws Exception {
        insert.setLong(1, Bare.number());
        insert.setString(2, "one row, as short as rows are");
        insert.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
