package org.parterre.accounts;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.parterre.accounts.devices.DeviceRevoked;
import org.parterre.accounts.roster.SignedIn;
import org.parterre.platform.web.StaffOnly;

/**
 * Finds out who is behind a request, after the language is known and before anything refuses, and introduces them, also to
 * {@code @StaffOnly}. A token that is no good is like none: what needs a role says so itself, and says more of a device whose token
 * is over, because such a device has to forget what it knows.
 *
 * <p>Not by an {@code HttpAuthenticationMechanism}: the server asks that one twice for every request, the audience's too, and
 * looks it up anew each time, which took a tenth of the work of an answer.
 */
@Provider
@PreMatching
@Priority(110)
public class Introduction implements ContainerRequestFilter {
    @Inject
    Reception reception;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("assets/")) {
            return;
        }
        for (String token :
                SessionCookie.tokens(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getCookies())) {
            SignedIn who = reception.introduce(token);
            if (who != null) {
                request.setSecurityContext(
                        new Badge(who, request.getSecurityContext().isSecure()));
                return;
            }
            if (reception.isOver(token)) {
                request.setProperty(StaffOnly.REFUSAL, new DeviceRevoked());
            }
        }
    }

    /** What JAX-RS asks about somebody who is signed in. */
    private record Badge(SignedIn who, boolean isSecure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return who::name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return who.roles().contains(role);
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
