package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.parterre.admission.Scan;
import org.parterre.admission.gate.Answer;
import org.parterre.admission.gate.SentScans;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Where scanners ask a node: as they ask the house. */
@ApplicationScoped
@Path("api/node/scans")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class NodeScansResource {
    @Inject
    NodeDoor door;

    @Inject
    NodeAnswers answers;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response scan(String body) {
        return SentScans.read(body, clock).answered(door::check, this::answer);
    }

    private Answer answer(Scan scan) {
        return answers.of(scan, door.admit(scan));
    }
}
