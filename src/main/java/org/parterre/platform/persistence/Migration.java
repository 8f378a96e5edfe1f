package org.parterre.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.parterre.platform.StartUp;

/** Brings the schema up to date before anything else asks the database. One set of scripts for both databases. */
@ApplicationScoped
public class Migration {
    @Resource(lookup = HouseDataSource.NAME)
    DataSource source;

    void migrate(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.SCHEMA) Object start) {
        // not the pool: a migration may outlive its timeouts, and its session settings must not stay behind
        HouseDataSource direct = HouseDataSource.patient();
        try (Connection reachable = direct.getConnection()) {
            reachable.getMetaData();
        } catch (SQLException e) {
            throw StartUp.failed("The database can't be reached: " + e.getMessage(), e);
        }
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(direct)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of(
                            "clob", direct.isDerby() ? "CLOB" : "TEXT", "blob", direct.isDerby() ? "BLOB" : "BYTEA"))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StartUp.failed("The database's schema can't be brought up to date: " + e.getMessage(), e);
        }
    }
}
