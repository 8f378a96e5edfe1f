package org.parterre.admission.pretix;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.parterre.accounts.Reception;
import org.parterre.accounts.devices.DeviceRevoked;
import org.parterre.platform.web.Page;

/** Holds {@link GuestsOnly}. The app forgets what it knows by the very words of {@code detail}; its users read {@code title}. */
@Provider
@GuestsOnly
@Priority(Priorities.AUTHENTICATION)
public class GuestFilter implements ContainerRequestFilter {
    @Inject
    Reception reception;

    @Inject
    Page page;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            if (!reception.introduceGuest(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
                refuse(request, "Invalid token.", "problem.sign-in-first");
            }
        } catch (DeviceRevoked over) {
            refuse(request, "Device access has been revoked.", "problem.device-revoked");
        }
    }

    private void refuse(ContainerRequestContext request, String detail, String key) {
        request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("detail", detail, "title", page.t(key)))
                .build());
    }
}
