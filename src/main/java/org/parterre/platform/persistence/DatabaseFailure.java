package org.parterre.platform.persistence;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database said no. */
public class DatabaseFailure extends RuntimeException {
    /** Deadlock, lock timeout, serialization failure: the whole transaction may be tried again. */
    private static final Set<String> PASSING = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    /** A statement that took too long, a server that is being stopped or started. */
    private static final Set<String> AWAY = Set.of("57014", "57P01", "57P02", "57P03");

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }

    /** True where somewhere below a transaction lost a race that it may win next time. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Raced) {
                return true;
            }
        }
        String state = sqlState(failure);
        return state != null && PASSING.contains(state);
    }

    /** True where the database is too busy, or away: somebody who comes back in a moment may find it well. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceException) {
                return true; // the pool has no connection to give
            }
        }
        String state = sqlState(failure);
        return state != null && (state.startsWith("08") || state.startsWith("53") || AWAY.contains(state));
    }

    /** True where a unique constraint stood in the way. */
    public static boolean isDuplicate(Throwable failure) {
        return "23505".equals(sqlState(failure));
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
