package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.parterre.admission.Door;
import org.parterre.admission.Scan;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Where scanners ask. One scan is answered by one verdict, a list by a list, in its order. */
@ApplicationScoped
@Path("api/scans")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class ScansResource {
    @Inject
    Door door;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response scan(String body) {
        return SentScans.read(body, clock).answered(door::check, this::answer);
    }

    private Answer answer(Scan scan) {
        return answers.of(scan.id(), scan.performance(), door.admit(scan));
    }
}
