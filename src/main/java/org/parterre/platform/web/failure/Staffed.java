package org.parterre.platform.web.failure;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Holds {@link StaffOnly} on resources: programs get 401 or 403, people are shown the sign-in page. */
@Provider
public class Staffed implements DynamicFeature {
    /** Nobody is signed in. */
    static final class SignInFirst extends Refusal {
        SignInFirst() {
            super("sign-in-first", 401);
        }
    }

    /** Signed in, but not with the role for this. */
    static final class NotYours extends Refusal {
        NotYours() {
            super("not-yours", 403);
        }
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        StaffOnly only = resource.getResourceMethod().getAnnotation(StaffOnly.class);
        if (only == null) {
            only = resource.getResourceClass().getAnnotation(StaffOnly.class);
        }
        if (only != null) {
            context.register(new Gate(only.value()), Priorities.AUTHORIZATION);
        }
    }

    private record Gate(Role role) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getSecurityContext().isUserInRole(role.name())) {
                return;
            }
            if (request.getSecurityContext().getUserPrincipal() != null) {
                throw new NotYours();
            }
            if (request.getProperty(StaffOnly.REFUSAL) instanceof Refusal known) {
                throw known;
            }
            String path = request.getUriInfo().getPath();
            if (Failures.forProgram(path, request.getAcceptableMediaTypes())) {
                throw new SignInFirst();
            }
            request.abortWith(Response.seeOther(URI.create("/sign-in?to=" + encoded(request)))
                    .build());
        }

        private static String encoded(ContainerRequestContext request) {
            @Nullable String query = request.getUriInfo().getRequestUri().getRawQuery();
            String here = request.getUriInfo().getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
            return URLEncoder.encode(here, StandardCharsets.UTF_8);
        }
    }
}
