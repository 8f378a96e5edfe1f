package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.Sheets;

/** Sends somebody on to Google, with the ticket in the address. */
@ApplicationScoped
@Path("api/tickets/{id : \\d{1,18}}/google-wallet")
public class GooglePassResource {
    @Inject
    Wallets wallets;

    @Inject
    Sheets sheets;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    @GET
    public Response save(@PathParam("id") long id, @QueryParam("key") @Nullable String key) {
        GoogleKey google = wallets.google();
        limits.use("ticket-pass", PassesResource.PASSES_PER_MINUTE);
        GooglePass pass = new GooglePass(sheets.ofTicket(id, key), google);
        return Response.seeOther(URI.create(pass.link(clock.instant())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
