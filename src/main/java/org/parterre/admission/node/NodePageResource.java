package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** How this node stands: for whoever sits behind the laptop. */
@ApplicationScoped
@Path("node")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class NodePageResource {
    @Inject
    Standings standings;

    @GET
    public Response page() {
        return new View("admission/node.jte", standings.now()).notKept(200);
    }
}
