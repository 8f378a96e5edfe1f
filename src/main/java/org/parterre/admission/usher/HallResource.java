package org.parterre.admission.usher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.parterre.admission.audience.Foyers;
import org.parterre.platform.Tokens;
import org.parterre.platform.web.JsonForm;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Where everybody is, for the screens that show the hall. The path has more of its own than the door's, so it is matched first. */
@ApplicationScoped
@Path("api/admission/{performance : \\d{1,18}}/hall")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class HallResource {
    private static final String PRIVATE = "private, no-store";

    @Inject
    Foyers foyers;

    @Inject
    Page page;

    @GET
    public Response hall(@PathParam("performance") long performance, @Context Request request) {
        String json = JsonForm.jsonb().toJson(HallView.of(foyers.of(performance), page.language()));
        EntityTag tag = new EntityTag(Tokens.hash(json).substring(0, 22));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(json))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }
}
