package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifests;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** What devices at the door ask about an evening. */
@ApplicationScoped
@Path("api/admission/{performance : \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class AdmissionResource {
    private static final String PRIVATE = "private, no-store";

    @Inject
    Foyer foyer;

    @Inject
    Manifests manifests;

    @Inject
    Page page;

    @GET
    @Path("manifest")
    public Response manifest(
            @PathParam("performance") long performance,
            @QueryParam("since") @Nullable String since,
            @Context Request request) {
        Manifest manifest = manifests.of(performance, page.language(), since);
        EntityTag tag = new EntityTag(tag(manifest));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(manifest) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    /** The version alone while there is no conflict: one that was found or looked at must show, though no ticket changed. */
    private static String tag(Manifest manifest) {
        return manifest.conflicts() == 0 ? manifest.version() : manifest.version() + "-" + manifest.conflicts();
    }

    @GET
    @Path("count")
    public Response count(@PathParam("performance") long performance) {
        return Response.ok(foyer.count(performance))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @GET
    @Path("search")
    public List<Person> search(
            @PathParam("performance") long performance, @QueryParam("q") @DefaultValue("") String words) {
        return foyer.search(performance, words, page.language());
    }
}
