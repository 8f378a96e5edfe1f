package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.print.Sheet;
import org.parterre.tickets.print.TicketPdf;

/**
 * All tickets of an order in one file to print. The path is written out whole: it has more literal characters than the order's
 * own page, so it is matched first and takes nothing else from it.
 */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/tickets.pdf")
public class OrderTicketsResource {
    @Inject
    Sheets sheets;

    @Inject
    Messages messages;

    @Inject
    RateLimits limits;

    @GET
    public Response tickets(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("ticket-pdf", TicketsResource.PAPER_PER_MINUTE);
        List<Sheet> found = sheets.ofOrder(number, key);
        return TicketsResource.file(
                TicketPdf.of(found, messages), "application/pdf", found.get(0).order() + ".pdf");
    }
}
