package org.parterre.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;

/**
 * One house at a time opens on a database: of two that start in the same moment the second waits until the first has brought
 * the schema up to date, made its sign-ins and played its season in. The lock is a session's, so that a house that dies while
 * it opens lets go of it. Only on PostgreSQL: Derby belongs to one process anyway.
 */
@ApplicationScoped
class OpeningTurn {
    /** "parterre" in ASCII: locks are numbers, and nobody else on this database should have the same. */
    private static final long LOCK = 0x7061727465727265L;

    private @Nullable Connection session;

    void take(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.TURN) Object start) {
        HouseDataSource direct = HouseDataSource.patient();
        if (direct.isDerby()) {
            return;
        }
        try {
            Connection taken = direct.getConnection();
            try (Statement statement = taken.createStatement()) {
                statement.execute("SET lock_timeout='10min'");
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            } catch (SQLException e) {
                taken.close();
                throw e;
            }
            session = taken;
        } catch (SQLException e) {
            throw StartUp.failed("The database can't be reached: " + e.getMessage(), e);
        }
    }

    void giveBack(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.TURN_OVER) Object open) {
        try (Connection over = session) {
            session = null;
        } catch (SQLException gone) {
            // and the lock with it
        }
    }
}
