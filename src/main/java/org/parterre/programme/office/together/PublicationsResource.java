package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Performance.Status;
import org.parterre.programme.Runs;
import org.parterre.programme.office.NewPerformance;
import org.parterre.programme.office.StatusResource;

/** Bringing several performances out together, all of them or none, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class PublicationsResource {
    @Inject
    Runs runs;

    /** @param performances their ids */
    public record Wanted(@Nullable List<@Nullable String> performances) {}

    @POST
    public List<StatusResource.Stand> publish(@Nullable Wanted wanted) {
        List<Long> ids =
                NewPerformance.Reader.there("performances", wanted == null ? null : wanted.performances()).stream()
                        .map(PublicationsResource::id)
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            throw new BadInput("performances", "programme.missing");
        }
        runs.publish(ids);
        return ids.stream()
                .map(id -> new StatusResource.Stand(Long.toString(id), Status.PUBLISHED))
                .toList();
    }

    private static Long id(@Nullable String sent) {
        if (sent == null || !sent.matches("\\d{1,18}")) {
            throw new BadInput("performances", "programme.unknown");
        }
        return Long.valueOf(sent);
    }
}
