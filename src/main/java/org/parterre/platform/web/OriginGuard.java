package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;

/**
 * A page of somebody else can't make a visitor's browser buy, cancel or scan: methods that change something are refused
 * when the browser says that they come from another origin. Programs send neither header and are let through.
 */
@Provider
@PreMatching
@Priority(200)
public class OriginGuard implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Settings settings;

    /** The browser says that another site sent this. */
    static final class ForeignOrigin extends Refusal {
        ForeignOrigin() {
            super("foreign-origin", 403);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !"same-origin".equals(site) && !"none".equals(site)) {
            throw new ForeignOrigin();
        }
        String origin = request.getHeaderString("Origin");
        if (site == null && origin != null && !isOurs(origin, request.getHeaderString("Host"))) {
            throw new ForeignOrigin();
        }
    }

    private boolean isOurs(String origin, @Nullable String host) {
        if (origin.equals(settings.baseUrl())) {
            return true;
        }
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
