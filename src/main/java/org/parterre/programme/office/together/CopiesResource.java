package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.HallBook;
import org.parterre.programme.Programme;
import org.parterre.programme.Runs;

/** Copying a performance to another time, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class CopiesResource {
    @Inject
    Runs runs;

    @Inject
    Programme programme;

    @Inject
    HallBook halls;

    @POST
    public Response copy(@PathParam("id") long id, @Nullable NewTimes wanted) {
        ShiftPage.Time time = NewTimes.read(wanted, programme.playbillAsItStands(id));
        long copy = runs.copy(List.of(new Runs.Copy(id, time.startsAt(), time.doorsAt())))
                .get(0);
        return Response.created(URI.create("/api/performances/" + copy))
                .entity(PlannedView.of(programme.playbillOrDraft(copy), halls.with(copy)))
                .build();
    }
}
