package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.RateLimits;

/**
 * Where a gateway rings the bell. The message carries no truth, only which payment to ask about; an id that is none is
 * answered like one that is, so that nobody learns which are.
 */
@Path("/api/payments/{gateway}/webhook")
@ApplicationScoped
public class WebhookResource {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int PER_MINUTE = 600;
    private static final int RETRY_SECONDS = 60;

    @Inject
    Settling settling;

    @Inject
    Gateways gateways;

    @Inject
    RateLimits limits;

    /** Which payment something happened to. */
    public record Bell(@Nullable String id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("gateway") String gateway, @Nullable Bell bell) {
        return rung(gateway, bell == null || bell.id() == null ? "" : bell.id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(@PathParam("gateway") String gateway, @FormParam("id") @DefaultValue("") String id) {
        return rung(gateway, id);
    }

    private Response rung(String gateway, String id) {
        limits.use("webhook", PER_MINUTE);
        if (gateways.open(gateway).isEmpty()) {
            throw new NotFound();
        }
        boolean heard = !ID.matcher(id).matches() || settling.rung(gateway, id);
        return heard
                ? Response.ok().build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build();
    }
}
