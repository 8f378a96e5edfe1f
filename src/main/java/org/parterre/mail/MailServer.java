package org.parterre.mail;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as a setting names it, {@code protocol://user:password@host:port}. The protocols that end in s are encrypted from
 * the first byte, the others as soon as the server offers it.
 */
public record MailServer(String protocol, String host, int port, @Nullable String user, @Nullable String password) {
    private static final String TIMEOUT_MILLIS = "10000";
    private static final Map<String, Integer> PORTS =
            Map.of("smtp", 25, "smtps", 465, "imap", 143, "imaps", 993, "pop3", 110, "pop3s", 995);
    private static final int SUBMISSION = 587;

    /** @throws IllegalArgumentException for a protocol that is none of ours */
    public static MailServer of(URI address) {
        String protocol = address.getScheme();
        Integer usual = protocol == null ? null : PORTS.get(protocol);
        if (protocol == null || usual == null) {
            throw new IllegalArgumentException("no mail server is reached by " + protocol);
        }
        String host = address.getHost() == null ? "localhost" : address.getHost();
        String info = address.getUserInfo();
        int colon = info == null ? -1 : info.indexOf(':');
        @Nullable String user = info == null ? null : colon < 0 ? info : info.substring(0, colon);
        @Nullable String password = info == null || colon < 0 ? null : info.substring(colon + 1);
        int port = address.getPort() > 0
                ? address.getPort()
                : "smtp".equals(protocol) && user != null ? SUBMISSION : usual;
        return new MailServer(protocol, host, port, user, password);
    }

    private boolean secure() {
        return protocol.endsWith("s");
    }

    /** What Jakarta Mail is told. */
    public Properties session() {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "auth", String.valueOf(user != null));
        settings.setProperty(prefix + "starttls.enable", String.valueOf(!secure()));
        // a password never travels in the clear to a server elsewhere
        settings.setProperty(
                prefix + "starttls.required",
                String.valueOf(!secure() && user != null && !"localhost".equals(host) && !"127.0.0.1".equals(host)));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }

    /** What went wrong, for the office and the log: no password in it, whatever the server repeated. */
    public String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return password == null || password.isEmpty() ? why : why.replace(password, "…");
    }

    /** Without the password: a record would tell it. */
    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port;
    }
}
