package org.parterre.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.NotFound;

/** A production's accent as a style sheet, because our pages allow no styles of their own. */
@ApplicationScoped
@Path("/accents/{name}.css")
public class AccentResource {
    @GET
    public Response accent(@PathParam("name") String digits) {
        Accent accent = Accent.of(digits);
        if (accent == null) {
            throw new NotFound();
        }
        return Response.ok(sheet(accent), "text/css;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    static String sheet(Accent accent) {
        return ":root{--poster:" + accent.hex() + ";--on-poster:"
                + accent.textOn().hex() + ";"
                + tokens(accent.onPaper()) + "}\n@media (prefers-color-scheme:dark){:root{"
                + tokens(accent.atNight()) + "}}\n";
    }

    private static String tokens(Accent accent) {
        return "--accent:" + accent.hex() + ";--zone-a:" + accent.hex() + ";--on-accent:"
                + accent.textOn().hex();
    }
}
