package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.parterre.platform.web.Page;

/**
 * What makes the door an app of the phone: it stands on the home screen and opens without a network. Everybody may have these two;
 * the pages that the worker keeps are asked for by whoever is signed in.
 */
@ApplicationScoped
@Path("door/app")
public class DoorAppResource {
    /** All that the door's pages load; a module that isn't here is missing where there is no network. */
    static final List<String> FILES = List.of(
            "admission/admission.css",
            "admission/answer.js",
            "admission/app.js",
            "admission/camera.js",
            "admission/decide.js",
            "admission/house.js",
            "admission/icon-180.png",
            "admission/list.js",
            "admission/net.js",
            "admission/overrule.js",
            "admission/people.js",
            "admission/phone.js",
            "admission/queue.js",
            "admission/scanner.js",
            "admission/seal.js",
            "admission/sound.js",
            "admission/store.js",
            "admission/tonight.js",
            "admission/undo.js",
            "admission/verdict.js",
            "admission/words.js",
            "platform/icon.svg",
            "platform/look.css",
            "platform/once.js");

    @Inject
    Page page;

    /** Another text whenever one of the files is another, so that browsers notice. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript;charset=utf-8")
    public Response worker() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        FILES.forEach(file -> files.add(page.asset(file)));
        String list = files.build().toString();
        String text = "self.FILES = " + list + ";\nself.MARK = '" + Integer.toHexString(list.hashCode())
                + "';\nimportScripts('" + page.asset("admission/worker.js") + "');\n";
        return Response.ok(text)
                .header("Service-Worker-Allowed", "/door")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("door.webmanifest")
    @Produces("application/manifest+json")
    public Response app() {
        JsonArrayBuilder icons = Json.createArrayBuilder();
        for (int size : new int[] {192, 512}) {
            icons.add(Json.createObjectBuilder()
                    .add("src", page.asset("admission/icon-" + size + ".png"))
                    .add("sizes", size + "x" + size)
                    .add("type", "image/png")
                    .add("purpose", "any maskable"));
        }
        return Response.ok(Json.createObjectBuilder()
                        .add("id", "/door")
                        .add("name", page.t("scanner.app-name"))
                        .add("short_name", page.t("scanner.app"))
                        .add("description", page.t("scanner.app-about"))
                        .add("lang", page.language().code())
                        .add("start_url", "/door")
                        .add("scope", "/door")
                        .add("display", "standalone")
                        .add("background_color", "#15131a")
                        .add("theme_color", "#15131a")
                        .add("icons", icons)
                        .build()
                        .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
