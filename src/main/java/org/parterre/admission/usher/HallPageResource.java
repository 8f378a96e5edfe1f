package org.parterre.admission.usher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.parterre.admission.audience.Guests;
import org.parterre.platform.Actor;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The usher's view: as a page that is read again, and with its module by itself. */
@ApplicationScoped
@Path("door/{performance : \\d{1,18}}/hall")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class HallPageResource {
    @Inject
    Guests guests;

    @Inject
    Page page;

    @Inject
    Actor actor;

    @GET
    public Response hall(@PathParam("performance") long performance) {
        boolean supervises = actor.supervises() || page.may(Role.BOX_OFFICE);
        return new View("admission/usher/hall.jte", HallPage.of(guests.of(performance), page.language(), supervises))
                .notKept(200);
    }
}
