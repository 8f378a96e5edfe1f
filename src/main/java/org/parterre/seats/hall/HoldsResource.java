package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;

/** A hold by its token: looking at it, giving it back. */
@ApplicationScoped
@Path("api/holds/{token}")
@Produces(MediaType.APPLICATION_JSON)
public class HoldsResource {
    @Inject
    BoxOffice boxOffice;

    @Inject
    Programme programme;

    @Inject
    Messages messages;

    @Inject
    Page page;

    @GET
    public Views.HoldView hold(@PathParam("token") String token) {
        Hold hold = boxOffice.find(token);
        Playbill bill = programme.playbill(hold.performance()).asOf(hold.prices());
        return Views.HoldView.of(hold, bill, messages, page.language());
    }

    @DELETE
    public void release(@PathParam("token") String token) {
        boxOffice.release(token);
    }
}
