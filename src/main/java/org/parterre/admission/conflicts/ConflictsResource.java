package org.parterre.admission.conflicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The conflicts of an evening for programs. */
@ApplicationScoped
@Path("api/admission/{performance : \\d{1,18}}/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class ConflictsResource {
    @Inject
    ConflictBook book;

    @Inject
    Page page;

    /** @param scan whose conflict was looked at */
    public record Seen(@Nullable String scan, @Nullable String note) {}

    @GET
    public Response list(@PathParam("performance") long performance) {
        return Response.ok(book.of(performance, page.language()).toArray(Conflict[]::new))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response see(@PathParam("performance") long performance, Seen seen) {
        String scan = seen == null ? null : seen.scan();
        if (scan == null) {
            throw new BadInput("scan", "input.scan-id");
        }
        book.see(performance, scan, ConflictNote.typed(seen.note()));
        List<Conflict> all = book.of(performance, page.language());
        return Response.ok(all.stream()
                        .filter(one -> one.scan().equals(scan))
                        .findFirst()
                        .orElseThrow())
                .build();
    }
}
