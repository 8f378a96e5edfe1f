package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.tickets.print.Sheet;

/**
 * Tickets on a screen: all of an order that one key opens, or the one that was handed on. Once opened, the page works without a
 * network: {@code worker.js} keeps a copy on the phone until the evening is over. It lies here because a service worker answers
 * for the addresses beside it, and for no others.
 */
@ApplicationScoped
@Path("tickets")
@Produces(View.HTML)
public class TicketPageResource {
    /** Until when a copy may be kept on a phone, in milliseconds since 1970; told to the service worker. */
    static final String KEEP_UNTIL = "Ticket-Keep-Until";

    private static final int LOOKED_AT_PER_MINUTE = 240;

    @Inject
    Sheets sheets;

    @Inject
    Event<WalletsOffered> wallets;

    @Inject
    Page page;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    @GET
    @Path("{id : \\d{1,18}}")
    public Response ticket(@PathParam("id") long id, @QueryParam("key") @Nullable String key) {
        limits.use("order", LOOKED_AT_PER_MINUTE);
        try {
            return shown(sheets.together(sheets.ofTicket(id, key), key), key);
        } catch (NotFound gone) {
            return gone();
        }
    }

    @GET
    @Path("order/{number : [0-9A-Za-z]{1,12}}")
    public Response order(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("order", LOOKED_AT_PER_MINUTE);
        try {
            return shown(sheets.ofOrder(number, key), key);
        } catch (NotFound gone) {
            return gone();
        }
    }

    /** In the page's language, also what was bought in another. */
    private Response shown(List<Sheet> found, @Nullable String key) {
        List<Sheet> read =
                found.stream().map(sheet -> sheet.in(page.language())).toList();
        WalletsOffered offered = new WalletsOffered();
        wallets.fire(offered);
        TicketsPage model = new TicketsPage(read, Objects.requireNonNullElse(key, ""), offered.all(), clock.instant());
        return Response.fromResponse(new View("tickets/tickets.jte", model).notKept(200))
                .header(KEEP_UNTIL, model.keepUntil().toEpochMilli())
                .build();
    }

    /** In words for whoever had a ticket: it says no more than that there is none for that key. */
    private static Response gone() {
        return new View("tickets/gone.jte", Map.of()).notKept(404);
    }

    /** Asked for again each time, so that a phone never keeps an old one. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript;charset=utf-8")
    public Response worker() throws IOException {
        try (InputStream in = TicketPageResource.class.getResourceAsStream("/assets/tickets/worker.js")) {
            return Response.ok(Objects.requireNonNull(in).readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        }
    }
}
