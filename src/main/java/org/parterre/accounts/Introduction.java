package org.parterre.accounts;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import org.parterre.platform.Actor;
import org.parterre.platform.Busy;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;

/** Tells the page and the audit trail whom the container found. After the language is known, before anything refuses. */
@Provider
@PreMatching
@Priority(110)
public class Introduction implements ContainerRequestFilter {
    @Inject
    Page page;

    @Inject
    Actor actor;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (servlet.getAttribute(SessionMechanism.UNKNOWN) != null) {
            throw new Busy();
        }
        SecurityContext security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            return;
        }
        String name = security.getUserPrincipal().getName();
        actor.is(name);
        for (int i = Role.values().length - 1; i >= 0; i--) {
            String role = Role.values()[i].name();
            if (security.isUserInRole(role)) {
                page.signedIn(name, role);
                return;
            }
        }
    }
}
