package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Sessions;
import org.parterre.accounts.roster.SignedIn;
import org.parterre.platform.Busy;
import org.parterre.platform.persistence.DatabaseFailure;

/**
 * Tells the container who is behind a request, before anything else sees it. A token that is no good is like none: what
 * needs a role says so itself.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    /** Set on a request whose session could not be looked up. */
    static final String UNKNOWN = "org.parterre.accounts.unknown";

    @Inject
    Sessions sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String token = token(request);
        if (token == null || request.getRequestURI().startsWith("/assets/")) {
            return context.doNothing();
        }
        try {
            SignedIn who = sessions.find(token);
            return who == null
                    ? context.doNothing()
                    : context.notifyContainerAboutLogin(new CallerPrincipal(who.name()), who.roles());
        } catch (DatabaseFailure | Busy unreachable) {
            request.setAttribute(UNKNOWN, true); // an answer made here would be the server's own page
            return context.doNothing();
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        String bearer = SessionCookie.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (bearer != null || request.getCookies() == null) {
            return bearer;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(SessionCookie.NAME)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
