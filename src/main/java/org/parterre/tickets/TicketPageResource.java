package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.tickets.print.Sheet;

/** One ticket on a screen, for whom it was handed on to. */
@ApplicationScoped
@Path("tickets/{id : \\d{1,18}}")
@Produces(View.HTML)
public class TicketPageResource {
    private static final int LOOKED_AT_PER_MINUTE = 240;

    @Inject
    Sheets sheets;

    @Inject
    RateLimits limits;

    /** A ticket, and the key that opens it. */
    public record TicketPage(Sheet sheet, String key) {
        /** The ticket in another form. */
        public String as(String form) {
            return "/api/tickets/" + sheet.ticket() + "." + form + "?key=" + key;
        }
    }

    @GET
    public Response ticket(@PathParam("id") long id, @QueryParam("key") @Nullable String key) {
        limits.use("order", LOOKED_AT_PER_MINUTE);
        Sheet sheet = sheets.ofTicket(id, key);
        return new View("tickets/ticket.jte", new TicketPage(sheet, key == null ? "" : key)).notKept(200);
    }
}
