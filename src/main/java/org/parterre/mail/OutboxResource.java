package org.parterre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.SecurityHeaders;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The office reads what was sent, what waits and what would have been sent. */
@Path("/office/mail")
@ApplicationScoped
@StaffOnly(Role.ORGANISER)
public class OutboxResource {
    private static final int MOST = 200;
    private static final String POLICY = "Content-Security-Policy";
    /** A letter may show its own style and nothing else: no script, no picture from elsewhere, no form. */
    private static final String LETTER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @GET
    @Produces(View.HTML)
    public View list() {
        return new View(
                "mail/outbox.jte",
                new OutboxPage(outbox.newest(MOST), settings.smtp().isPresent()));
    }

    @GET
    @Path("{id:[0-9]{1,18}}")
    @Produces(View.HTML)
    public Response letter(@PathParam("id") long id) {
        return Response.ok(new View("mail/opened.jte", new OutboxPage.Opened(outbox.find(id))))
                .header(POLICY, SecurityHeaders.POLICY + "; frame-src 'self'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("{id:[0-9]{1,18}}/body")
    @Produces(View.HTML)
    public Response body(@PathParam("id") long id) {
        return Response.ok(outbox.find(id).letter().html(), View.HTML)
                .header(POLICY, LETTER)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
