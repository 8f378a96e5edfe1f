package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Sessions;
import org.parterre.platform.Settings;

/**
 * How a browser or a program carries its session: the cookie {@code parterre}, or {@code Authorization: Bearer}. What a browser is
 * paired by it carries in a cookie of its own, {@code parterre-device}: somebody who signs in stands before it, and whoever signs out
 * leaves it as it was.
 */
@ApplicationScoped
public class SessionCookie {
    static final String NAME = "parterre";
    private static final String DEVICE = "parterre-device";
    private static final int YEAR = 365 * 24 * 3600;
    private static final String BEARER = "bearer ";

    @Inject
    Settings settings;

    NewCookie of(Session session) {
        return cookie(NAME, session.token(), (int) Sessions.LENGTH.toSeconds());
    }

    public NewCookie none() {
        return cookie(NAME, "", 0);
    }

    /** @param token what the device proves itself by */
    public NewCookie ofDevice(String token) {
        return cookie(DEVICE, token, YEAR);
    }

    public NewCookie noDevice() {
        return cookie(DEVICE, "", 0);
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The tokens that a request came with, in the order in which they count. */
    static List<String> tokens(@Nullable String authorization, Map<String, Cookie> cookies) {
        String bearer = bearer(authorization);
        return bearer != null
                ? List.of(bearer)
                : Stream.of(NAME, DEVICE)
                        .map(cookies::get)
                        .filter(Objects::nonNull)
                        .map(Cookie::getValue)
                        .toList();
    }

    /** The token of the device that a browser is, or null. */
    public static @Nullable String device(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(DEVICE);
        return cookie == null ? null : cookie.getValue();
    }

    /** The token of the session that a request came with, or null. */
    public static @Nullable String token(HttpHeaders headers) {
        return token(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                headers.getCookies().get(NAME));
    }

    /** The token of these two, or null; what a program says counts before what a browser keeps. */
    static @Nullable String token(@Nullable String authorization, @Nullable Cookie cookie) {
        String bearer = bearer(authorization);
        return bearer != null ? bearer : cookie == null ? null : cookie.getValue();
    }

    /** The token of an {@code Authorization} header, or null. */
    static @Nullable String bearer(@Nullable String authorization) {
        return after(BEARER, authorization);
    }

    /** What stands behind that scheme, or null where it is another one. */
    static @Nullable String after(String scheme, @Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? authorization.substring(scheme.length()).strip()
                : null;
    }
}
