package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.parterre.platform.Actor;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;

/** The first thing of every request: which language, where from. {@code ?lang=en} on a page is remembered in a cookie. */
@Provider
@PreMatching
@Priority(100)
public class RequestStart implements ContainerRequestFilter {
    private static final int YEAR = 365 * 24 * 3600;

    @Inject
    Page page;

    @Inject
    Actor actor;

    @Inject
    Settings settings;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        actor.comesFrom(Origin.of(servlet, settings.proxies()));
        UriInfo uri = request.getUriInfo();
        String query = uri.getRequestUri().getRawQuery();
        page.speak(Tongue.of(request));
        String rest = withoutLang(query == null ? "" : query);
        page.isAt(oneSlash(uri.getRequestUri().getRawPath()), rest);
        boolean isPage = !uri.getPath().startsWith("api/") && !uri.getPath().startsWith("/api/");
        boolean chosen = uri.getQueryParameters().containsKey(Tongue.PARAMETER);
        if (chosen && isPage && "GET".equals(request.getMethod())) {
            request.abortWith(Response.seeOther(URI.create(page.path() + (rest.isEmpty() ? "" : "?" + rest)))
                    .cookie(cookie(page.language()))
                    .build());
        }
    }

    private NewCookie cookie(Language language) {
        return new NewCookie.Builder(Tongue.COOKIE)
                .value(language.code())
                .path("/")
                .maxAge(YEAR)
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** A path that began with two would be another host. */
    private static String oneSlash(String path) {
        int from = 0;
        while (path.startsWith("//", from)) {
            from++;
        }
        return path.substring(from);
    }

    private static String withoutLang(String query) {
        if (query.isEmpty()) {
            return query;
        }
        StringBuilder rest = new StringBuilder();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith("lang=")) {
                rest.append(rest.isEmpty() ? "" : "&").append(part);
            }
        }
        return rest.toString();
    }
}
