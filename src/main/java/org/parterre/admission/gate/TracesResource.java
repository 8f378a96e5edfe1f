package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;

/** What a device noticed that nobody should have done; it stands in the audit trail, with the device. */
@ApplicationScoped
@Path("api/admission/{performance : \\d{1,18}}/traces")
@StaffOnly(Role.DOOR)
public class TracesResource {
    private static final Set<String> KNOWN = Set.of("list-changed");

    @Inject
    Programme programme;

    @Inject
    AuditTrail audit;

    /** @param what {@code list-changed}: the list on the device was not the one that the house signed, and was thrown away */
    public record Trace(@Nullable String what) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response keep(@PathParam("performance") long performance, @Nullable Trace trace) {
        if (trace == null || trace.what() == null || !KNOWN.contains(trace.what())) {
            throw new BadInput("what", "input.trace");
        }
        audit.record(
                trace.what(),
                "performance:" + performance,
                programme.playbill(performance).title());
        return Response.noContent().build();
    }
}
