package org.parterre.platform.persistence;

import jakarta.resource.ResourceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** The database said no. */
public class DatabaseFailure extends RuntimeException {
    /** Deadlock, lock timeout, serialization failure: the whole transaction may be tried again. */
    private static final Set<String> PASSING = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    /** A statement that took too long, a server that is being stopped or started. */
    private static final Set<String> AWAY = Set.of("57014", "57P01", "57P02", "57P03");

    /**
     * A connection that was lost. 55000: of a connection that broke, PostgreSQL's driver says at the next use of a kept statement
     * that the statement is closed.
     */
    private static final Set<String> LOST = Set.of("08003", "08006", "57P01", "57P02", "55000");

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
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || AWAY.contains(state) || LOST.contains(state));
    }

    /**
     * True where a connection broke before it was told to commit: nothing happened, and another connection may be whole. Those
     * that lay in the pool while the database was restarted are found out like this.
     */
    public static boolean isLost(Throwable failure) {
        String state = isInDoubt(failure) ? null : sqlState(failure);
        return state != null && LOST.contains(state);
    }

    /** True where the database went away while it was told to commit: nobody knows whether it did. */
    public static boolean isInDoubt(Throwable failure) {
        if (failure instanceof TransactionalException) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof XAException) {
                    return true;
                }
            }
        }
        return false;
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
