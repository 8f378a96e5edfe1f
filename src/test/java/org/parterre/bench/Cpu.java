package org.parterre.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.parterre.house.Postgres;
import org.parterre.house.Store;

/** How much time of the processors the application and its database have used so far, in milliseconds. */
record Cpu(double application, double database) {
    /** The database's is 0 on Derby, which runs inside the application. */
    static Cpu now(ProcessHandle server, Optional<ProcessHandle> postmaster) {
        return new Cpu(
                millis(server),
                postmaster.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                        .mapToDouble(Cpu::millis)
                        .sum());
    }

    Cpu since(Cpu before) {
        return new Cpu(application - before.application, database - before.database);
    }

    /** The process from which all of PostgreSQL's descend. */
    static Optional<ProcessHandle> postmaster(Store store) throws SQLException {
        if (store == Store.DERBY) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(Postgres.freshDatabase(), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent);
        }
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
    }
}
