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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.Sheets;
import org.parterre.tickets.print.Sheet;

/** From a mail to Google Wallet. A link holds one ticket; who has more chooses on the page of the tickets. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/google-wallet")
public class OrderGooglePassResource {
    @Inject
    Wallets wallets;

    @Inject
    Sheets sheets;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    @GET
    public Response save(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        GoogleKey google = wallets.google();
        limits.use("ticket-pass", PassesResource.PASSES_PER_MINUTE);
        List<Sheet> found = sheets.ofOrder(number, key);
        String to = found.size() == 1
                ? new GooglePass(found.get(0), google).link(clock.instant())
                : "/tickets/order/" + found.get(0).order() + "?key=" + key;
        return Response.seeOther(URI.create(to))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
