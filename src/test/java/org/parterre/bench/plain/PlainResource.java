package org.parterre.bench.plain;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A small fixed answer: how fast the server can say anything at all by JAX-RS. */
@Path("small")
@Produces(MediaType.APPLICATION_JSON)
public class PlainResource {
    private static final String SMALL =
            "{\"type\":\"/problems/plain\",\"title\":\"A small fixed answer\",\"status\":200}";

    @GET
    public String answer() {
        return SMALL;
    }

    /** The same to somebody who sends a wish along, which is not read into anything. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(String body) {
        return Response.status(Response.Status.CONFLICT).entity(SMALL).build();
    }
}
