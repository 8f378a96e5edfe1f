package org.parterre.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.programme.Performance.Status;

/** Planning performances, for the organiser's programs. What the public reads of them is in seats: it needs what is free. */
@RequestScoped
@Path("api/performances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ORGANISER_NAME)
@Tag(name = "season")
public class SeasonResource {
    @Inject
    Season season;

    @Inject
    Announcement announcement;

    @Inject
    NewPerformance.Reader reader;

    /** Where a performance stands. */
    public record Standing(long id, Status status) {}

    /** Where it is to stand: PUBLISHED or CLOSED. */
    public record Wanted(@Nullable String status) {}

    @POST
    @Operation(summary = "Plan a performance as a draft")
    @APIResponse(
            responseCode = "201",
            description = "Planned; only the office sees it",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "422", description = "missing-price or unlikely-times")
    public Response plan(@Nullable NewPerformance wanted) {
        long id = season.plan(reader.draft(wanted));
        return Response.created(URI.create("/api/performances/" + id))
                .entity(new Standing(id, Status.DRAFT))
                .build();
    }

    @PUT
    @Path("{id}/status")
    @Operation(summary = "Publish a draft, close the sale, open it again")
    @APIResponse(responseCode = "409", description = "wrong-moment: no way leads there from where it stands")
    public Standing stand(@PathParam("id") long id, @Nullable Wanted wanted) {
        Status status = status(wanted == null ? null : wanted.status());
        announcement.bring(id, status);
        return new Standing(id, status);
    }

    private static Status status(@Nullable String wanted) {
        for (Status status : new Status[] {Status.PUBLISHED, Status.CLOSED}) {
            if (status.name().equals(wanted)) {
                return status;
            }
        }
        throw new BadInput("status", "programme.bad-status");
    }
}
