package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.print.QrImage;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.print.Sheet;
import org.parterre.tickets.print.TicketPdf;

/** A ticket as a picture, on paper or in a calendar, for whoever knows the key of its order. */
@ApplicationScoped
@Path("api/tickets/{id : \\d{1,18}}.{form : png|svg|pdf|ics}")
public class TicketsResource {
    /** Drawing a page takes the time of a hundred codes. */
    static final int PAPER_PER_MINUTE = 60;

    private static final int PIXELS_PER_MODULE = 10;

    @Inject
    Sheets sheets;

    @Inject
    Messages messages;

    @Inject
    RateLimits limits;

    @GET
    public Response ticket(
            @PathParam("id") long id, @PathParam("form") String form, @QueryParam("key") @Nullable String key) {
        if ("pdf".equals(form)) {
            limits.use("ticket-pdf", PAPER_PER_MINUTE);
        }
        Sheet sheet = sheets.ofTicket(id, key);
        String file = sheet.order() + "-" + id + "." + form;
        return switch (form) {
            case "png" -> file(QrImage.of(sheet.code()).png(PIXELS_PER_MODULE), "image/png", file);
            case "svg" -> file(QrImage.of(sheet.code()).svg(name(sheet)), "image/svg+xml;charset=utf-8", file);
            case "ics" -> file(Calendar.of(sheets.together(sheet, key), messages), "text/calendar;charset=utf-8", file);
            default -> file(TicketPdf.of(List.of(sheet), messages), "application/pdf", file);
        };
    }

    private String name(Sheet sheet) {
        return messages.say(
                sheet.language(),
                "ticket.code-of",
                sheet.seat().whole(),
                sheet.bill().title());
    }

    /** @param name what a browser calls it when it is saved; ASCII */
    static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
