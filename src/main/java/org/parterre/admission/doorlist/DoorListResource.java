package org.parterre.admission.doorlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The list on paper, from the office's page of an evening. */
@ApplicationScoped
@Path("office/performances/{performance : \\d{1,18}}/door-list.pdf")
@StaffOnly(Role.BOX_OFFICE)
public class DoorListResource {
    @Inject
    DoorLists lists;

    @GET
    public Response list(@PathParam("performance") long performance) {
        return lists.print(performance);
    }
}
