package org.parterre.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;

/** Hands out the assets: for ever by their marked address, else after asking again. */
@Path("/assets/{name:.+}")
public class AssetsResource {
    @GET
    public Response asset(
            @PathParam("name") String name, @QueryParam("v") @Nullable String mark, @Context Request request) {
        Assets.Asset asset = Assets.find(name);
        if (asset == null) {
            throw new NotFound();
        }
        EntityTag tag = new EntityTag(asset.mark());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(asset.bytes(), asset.type());
        boolean marked = asset.mark().equals(mark);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, marked ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }
}
