package org.parterre.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Some browsers ask for the sign of a site here, whatever its pages say. */
@Path("/favicon.ico")
public class FaviconResource {
    @GET
    public Response icon() {
        return Response.seeOther(URI.create(Assets.address("platform/icon.svg")))
                .build();
    }
}
