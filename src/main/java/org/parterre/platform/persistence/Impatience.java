package org.parterre.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.parterre.platform.StartUp;

/**
 * EclipseLink meets a lost connection by connecting again up to three times with pauses of five seconds, while a buyer and one
 * of the server's threads wait: 30 seconds, measured. We would rather say at once that it is busy. There is no property for
 * that, and its classes are not for us to know, so it is told by name.
 */
@ApplicationScoped
class Impatience {
    @PersistenceContext
    EntityManager entities;

    void teach(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.SCHEMA) Object start) {
        try {
            Class<?> kind = Class.forName(
                    "org.eclipse.persistence.sessions.Session",
                    false,
                    Thread.currentThread().getContextClassLoader());
            Object session = entities.getEntityManagerFactory().unwrap(kind);
            Object login = kind.getMethod("getDatasourceLogin").invoke(session);
            set(login, "setConnectionHealthValidatedOnError", boolean.class, false);
            set(login, "setQueryRetryAttemptCount", int.class, 0);
            set(login, "setDelayBetweenConnectionAttempts", int.class, 0);
        } catch (ReflectiveOperationException e) {
            throw StartUp.failed("This server's persistence provider is not the one that Parterre knows.", e);
        }
    }

    private static void set(Object login, String setter, Class<?> type, Object value)
            throws ReflectiveOperationException {
        login.getClass().getMethod(setter, type).invoke(login, value);
    }
}
