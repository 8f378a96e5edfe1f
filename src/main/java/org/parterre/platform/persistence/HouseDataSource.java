package org.parterre.platform.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;

/**
 * The house's database, Derby or PostgreSQL by its URL. The server's own ways to name a driver in a setting don't work for
 * both (the type of the class is tested before the setting is read), so the choice is made here. How it is pooled stands in web.xml.
 */
public class HouseDataSource implements DataSource {
    public static final String NAME = "java:app/jdbc/parterre";

    private static final List<String> TIMEOUTS = List.of(
            "options=-c%20lock_timeout=3s%20-c%20statement_timeout=10s%20-c%20idle_in_transaction_session_timeout=15s",
            "connectTimeout=5", "socketTimeout=12", "tcpKeepAlive=true");

    private final String url;
    private final Properties credentials = new Properties();
    private @Nullable PrintWriter log;
    private int loginTimeout;

    /** For the pool: nothing that is asked may take longer than a buyer waits. */
    public HouseDataSource() {
        this(HouseDataSource::withTimeouts);
    }

    /** For what may take its time: a migration, waiting for another house. */
    static HouseDataSource patient() {
        return new HouseDataSource(UnaryOperator.identity());
    }

    private HouseDataSource(UnaryOperator<String> timeouts) {
        Config config = ConfigProvider.getConfig();
        url = config.getOptionalValue("parterre.db.url", String.class)
                .map(timeouts)
                .orElseGet(() -> "jdbc:derby:"
                        + config.getOptionalValue("parterre.data", String.class).orElse("./data") + "/db;create=true");
        config.getOptionalValue("parterre.db.user", String.class).ifPresent(user -> credentials.put("user", user));
        config.getOptionalValue("parterre.db.password", String.class)
                .ifPresent(password -> credentials.put("password", password));
    }

    /**
     * PostgreSQL waits for ever by default; a buyer doesn't. The server ends what takes long; the driver ends what the server
     * no longer answers, a little later. What the address says already is left as it is.
     */
    static String withTimeouts(String url) {
        String all = url;
        if (url.startsWith("jdbc:postgresql:")) {
            for (String timeout : TIMEOUTS) {
                String name = timeout.substring(0, timeout.indexOf('=') + 1);
                all += url.contains(name) ? "" : (all.contains("?") ? "&" : "?") + timeout;
            }
        }
        return all;
    }

    public boolean isDerby() {
        return url.startsWith("jdbc:derby:");
    }

    @Override
    public Connection getConnection() throws SQLException {
        String driver = isDerby() ? "org.apache.derby.iapi.jdbc.AutoloadedDriver" : "org.postgresql.Driver";
        try {
            Driver maker =
                    (Driver) Class.forName(driver).getDeclaredConstructor().newInstance();
            Connection connection = maker.connect(url, credentials);
            if (connection == null) {
                throw new SQLException("parterre.db.url is neither a Derby nor a PostgreSQL address");
            }
            return connection;
        } catch (SQLException e) {
            // while the house opens, this is the reason to tell: the server connects before any of our own code runs
            StartUp.cannot("The database can't be reached: " + e.getMessage());
            throw e;
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the driver " + driver + " is missing", e);
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("this data source logs through java.util.logging by its own name");
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        if (wanted.isInstance(this)) {
            return wanted.cast(this);
        }
        throw new SQLException("not a " + wanted.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) {
        return wanted.isInstance(this);
    }
}
