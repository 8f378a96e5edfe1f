package org.parterre.admission.node;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.web.View;

/**
 * Makes a house of a node, as far as phones can see: the door's addresses lead to this room, and what isn't the door's is not here.
 * In a house it is the other way round: nothing leads here.
 */
@Provider
@PreMatching
@Priority(150)
public class Doorway implements ContainerRequestFilter {
    private static final Pattern NODES = Pattern.compile("(api/)?node(/.*)?");
    private static final Pattern PAGES =
            Pattern.compile("door(/\\d{1,18}(/conflicts|/scans(/[A-Za-z0-9._:-]{1,64})?)?)?");
    private static final Pattern CALLS = Pattern.compile("api/(admission(/\\d{1,18}/(manifest|count|search))?|scans)");
    /** What a node has like any house: who works here, which telephones, and whatever a browser needs for pages. */
    private static final List<Pattern> SHARED = List.of(
            Pattern.compile("(sign-in|sign-out|welcome|node|refused|office/devices|api/sessions|api/devices)(/.*)?"),
            Pattern.compile("(door|assets|accents)/.+"),
            Pattern.compile("[a-z.-]+\\.(ico|svg|png|js|webmanifest|txt)"));

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = plain(uri.getPath());
        URI house = settings.nodeOf().orElse(null);
        if (house == null) {
            if (NODES.matcher(path).matches()) {
                throw new NotFound();
            }
            return;
        }
        String way = way(path);
        if ("office".equals(path)) {
            request.abortWith(Response.seeOther(URI.create("/node")).build()); // where signing in leads in a house
        } else if (way == null) {
            close(request, path, house.toString());
        } else if (path.startsWith("node/door")) {
            request.abortWith(Response.seeOther(URI.create("/" + path.substring("node/".length())))
                    .build()); // after signing in, which is told where this filter had led
        } else if (!way.equals(path)) {
            request.setRequestUri(
                    uri.getRequestUriBuilder().replacePath("/" + way).build());
        }
    }

    private static void close(ContainerRequestContext request, String path, String house) {
        boolean page = !path.startsWith("api") && "GET".equals(request.getMethod());
        if (!page) {
            throw new NodeOnly(house);
        }
        request.abortWith(new View("admission/node-only.jte", house).status(404));
    }

    /** Where a path leads on a node; null where there is nothing. */
    static @Nullable String way(String path) {
        if (PAGES.matcher(path).matches()) {
            return "node/" + path;
        }
        if (CALLS.matcher(path).matches()) {
            return "api/node/" + path.substring("api/".length());
        }
        return SHARED.stream().anyMatch(one -> one.matcher(path).matches()) ? path : null;
    }

    private static String plain(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
