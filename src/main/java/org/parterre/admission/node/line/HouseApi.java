package org.parterre.admission.node.line;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a node asks its house: no more than any device at the door does. An answer is returned as it came, whatever its status. */
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface HouseApi {
    @GET
    @Path("admission")
    Response evenings(@HeaderParam("Authorization") String key);

    @GET
    @Path("admission/{performance}/manifest")
    Response manifest(
            @HeaderParam("Authorization") String key,
            @HeaderParam("Accept-Language") String language,
            @PathParam("performance") long performance,
            @QueryParam("since") @Nullable String since);

    @POST
    @Path("scans")
    Response scans(@HeaderParam("Authorization") String key, String scans);
}
