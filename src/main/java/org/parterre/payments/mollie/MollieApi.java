package org.parterre.payments.mollie;

import jakarta.json.JsonObject;
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

/** What of Mollie's API is used. An answer is returned as it came, whatever its status. */
@Path("/v2/payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({"application/hal+json", MediaType.APPLICATION_JSON})
public interface MollieApi {
    @POST
    Response create(
            @HeaderParam("Authorization") String key, @HeaderParam("Idempotency-Key") String once, JsonObject payment);

    @GET
    @Path("{id}")
    Response payment(@HeaderParam("Authorization") String key, @PathParam("id") String id);

    @POST
    @Path("{id}/refunds")
    Response refund(
            @HeaderParam("Authorization") String key,
            @HeaderParam("Idempotency-Key") String once,
            @PathParam("id") String id,
            JsonObject refund);

    @GET
    @Path("{id}/refunds/{refund}")
    Response refund(
            @HeaderParam("Authorization") String key, @PathParam("id") String id, @PathParam("refund") String refund);

    @GET
    @Path("{id}/refunds")
    Response refunds(
            @HeaderParam("Authorization") String key, @PathParam("id") String id, @QueryParam("limit") int limit);
}
