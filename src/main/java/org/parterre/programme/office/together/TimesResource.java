package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.HallBook;
import org.parterre.programme.Moves;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** When a performance is, and giving it another time, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/times")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class TimesResource {
    @Inject
    Moves moves;

    @Inject
    Programme programme;

    @Inject
    HallBook halls;

    @GET
    public Response times(@PathParam("id") long id) {
        Playbill playbill = programme.playbillAsItStands(id);
        return Response.ok(PlannedView.of(playbill, halls.with(id)))
                .tag(IfMatch.tag(playbill.version()))
                .build();
    }

    @PUT
    public PlannedView move(
            @PathParam("id") long id,
            @Nullable NewTimes wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        ShiftPage.Time time = NewTimes.read(wanted, programme.playbillAsItStands(id));
        moves.move(List.of(new Moves.Move(id, time.startsAt(), time.doorsAt(), IfMatch.seen(tags, request))));
        return PlannedView.of(programme.playbillAsItStands(id), halls.with(id));
    }
}
