package org.parterre.admission.doorlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.Actor;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The same at the door, for those who supervise it: a whole audience on paper is not for everybody. */
@ApplicationScoped
@Path("door/{performance : \\d{1,18}}/door-list.pdf")
@StaffOnly(Role.DOOR)
public class DoorSideResource {
    @Inject
    DoorLists lists;

    @Inject
    Actor actor;

    @Inject
    Page page;

    /** Signed in at the door, and no supervisor. */
    static final class NotYours extends Refusal {
        NotYours() {
            super("not-yours", 403);
        }
    }

    @GET
    public Response list(@PathParam("performance") long performance) {
        if (!actor.supervises() && !page.may(Role.BOX_OFFICE)) {
            throw new NotYours();
        }
        return lists.print(performance);
    }
}
