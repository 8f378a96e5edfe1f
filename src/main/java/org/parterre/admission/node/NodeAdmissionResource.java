package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.gate.Count;
import org.parterre.admission.gate.Evening;
import org.parterre.admission.manifest.Manifest;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** What phones ask the node about an evening, at the addresses at which they ask the house. */
@ApplicationScoped
@Path("api/node/admission")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class NodeAdmissionResource {
    private static final String PRIVATE = "private, no-store";

    @Inject
    Board board;

    @Inject
    Page page;

    @GET
    public List<Evening.Listed> tonight() {
        return board.evenings().stream().map(Evening::listed).toList();
    }

    @GET
    @Path("{performance : \\d{1,18}}/manifest")
    public Response manifest(
            @PathParam("performance") long performance,
            @QueryParam("since") @Nullable String since,
            @Context Request request) {
        Manifest manifest = board.manifest(performance, page.language(), since);
        EntityTag tag = new EntityTag(manifest.version() + "-" + manifest.conflicts());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(manifest) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @GET
    @Path("{performance : \\d{1,18}}/count")
    public Response count(@PathParam("performance") long performance) {
        Count count = board.count(performance);
        return Response.ok(count).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }

    @GET
    @Path("{performance : \\d{1,18}}/search")
    public Response search() {
        throw new NoNames();
    }
}
