package org.parterre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The office reads what was sent, what waits, what would have been sent and what came back, and sends it once more. */
@Path("/office/mail")
@ApplicationScoped
@StaffOnly(Role.ORGANISER)
public class OutboxResource {
    private static final int MOST = 200;
    private static final String ID = "{id:[0-9]{1,18}}";

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @GET
    @Produces(View.HTML)
    public View list() {
        return new View(
                "mail/outbox.jte",
                OutboxPage.of(outbox.newest(MOST), settings.smtp().isPresent()));
    }

    @GET
    @Path(ID)
    @Produces(View.HTML)
    public Response letter(@PathParam("id") long id) {
        return opened(new OutboxPage.Opened(outbox.find(id))).build();
    }

    @GET
    @Path(ID + "/body")
    @Produces(View.HTML)
    public Response body(@PathParam("id") long id) {
        return LetterPaper.of(outbox.find(id).letter());
    }

    /** Sends it once more, perhaps to another address. */
    @POST
    @Path(ID)
    @Produces(View.HTML)
    public Response again(
            @PathParam("id") long id,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("correct") @Nullable String correct) {
        try {
            long anew = outbox.again(id, TypedAddress.of(email), correct != null);
            return Response.seeOther(URI.create("/office/mail/" + anew)).build();
        } catch (BadInput wrong) {
            return opened(new OutboxPage.Opened(outbox.find(id), email, TypedAddress.PROBLEM))
                    .status(422)
                    .build();
        }
    }

    private static Response.ResponseBuilder opened(OutboxPage.Opened letter) {
        return LetterPaper.around(new View("mail/opened.jte", letter));
    }
}
