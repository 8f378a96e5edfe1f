package org.parterre.platform.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.function.BiConsumer;
import org.parterre.platform.Settings;

/** What browsers are told about every answer. No inline script, no inline style, nothing from elsewhere. */
@Provider
public class SecurityHeaders implements ContainerResponseFilter {
    /** For an answer that needs one thing more and says so itself. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        each(settings.secure(), (name, value) -> {
            if (!CONTENT_POLICY.equals(name) || !headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
    }

    /**
     * Tells all of them, name and value.
     *
     * @param secure whether the audience's address is https
     */
    public static void each(boolean secure, BiConsumer<String, String> header) {
        header.accept(CONTENT_POLICY, POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        if (secure) {
            header.accept("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
