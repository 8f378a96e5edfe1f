package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Performance;
import org.parterre.programme.Season;

/** Planning performances, for the organiser's programs. What the public reads of them is in seats: it needs what is free. */
@ApplicationScoped
@Path("api/performances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class SeasonResource {
    @Inject
    Season season;

    @Inject
    NewPerformance.Reader reader;

    @POST
    public Response plan(@Nullable NewPerformance wanted) {
        long id = season.plan(reader.draft(wanted));
        return Response.created(URI.create("/api/performances/" + id))
                .entity(new StatusResource.Stand(Long.toString(id), Performance.Status.DRAFT))
                .build();
    }
}
