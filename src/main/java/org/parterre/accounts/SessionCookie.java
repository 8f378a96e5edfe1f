package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Sessions;
import org.parterre.platform.Settings;

/** How a browser or a program carries its session: the cookie {@code parterre}, or {@code Authorization: Bearer}. */
@ApplicationScoped
public class SessionCookie {
    static final String NAME = "parterre";
    private static final String BEARER = "bearer ";

    @Inject
    Settings settings;

    NewCookie of(Session session) {
        return cookie(session.token(), (int) Sessions.LENGTH.toSeconds());
    }

    NewCookie none() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The token that a request came with, or null. */
    static @Nullable String token(HttpHeaders headers) {
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
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
