package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
    public Response manifest(@PathParam("performance") long performance) {
        return Response.ok(manifests.of(performance))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
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
