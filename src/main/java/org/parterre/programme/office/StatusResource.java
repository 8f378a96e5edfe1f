package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Announcement;
import org.parterre.programme.Performance.Status;

/**
 * Where a performance stands, for the organiser's programs. A root resource of its own: the server tries only the longest
 * root path that fits and never a shorter one after it, so a method below {@code api/performances} would not be found.
 */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/status")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class StatusResource {
    @Inject
    Announcement announcement;

    /** Where a performance stands. */
    public record Stand(String id, Status status) {}

    /** Where it is to stand: PUBLISHED or CLOSED. */
    public record Wanted(@Nullable String status) {}

    @PUT
    public Stand stand(@PathParam("id") long id, @Nullable Wanted wanted) {
        Status status = status(wanted == null ? null : wanted.status());
        announcement.bring(id, status);
        return new Stand(Long.toString(id), status);
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
