package org.parterre.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Locale;
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
        List<String> forwarded = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
        actor.comesFrom(Origin.of(servlet.getRemoteAddr(), forwarded, settings.proxies()));
        UriInfo uri = request.getUriInfo();
        String query = uri.getRequestUri().getRawQuery();
        String wanted = uri.getQueryParameters().getFirst("lang");
        page.speak(Language.of(wanted, remembered(request)));
        String rest = withoutLang(query == null ? "" : query);
        page.isAt(uri.getRequestUri().getRawPath().replaceFirst("^/+", "/"), rest); // "//x" would be another host
        boolean isPage = !uri.getPath().startsWith("api/") && !uri.getPath().startsWith("/api/");
        if (wanted != null && isPage && "GET".equals(request.getMethod())) {
            request.abortWith(Response.seeOther(URI.create(page.path() + (rest.isEmpty() ? "" : "?" + rest)))
                    .cookie(cookie(page.language()))
                    .build());
        }
    }

    private static Language remembered(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get("lang");
        if (cookie != null) {
            return Language.of(cookie.getValue(), Language.NL);
        }
        for (Locale accepted : request.getAcceptableLanguages()) {
            Language language = Language.of(accepted.getLanguage(), Language.NL);
            if (language.code().equals(accepted.getLanguage())) {
                return language;
            }
        }
        return Language.NL;
    }

    private NewCookie cookie(Language language) {
        return new NewCookie.Builder("lang")
                .value(language.code())
                .path("/")
                .maxAge(YEAR)
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String withoutLang(String query) {
        StringBuilder rest = new StringBuilder();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith("lang=")) {
                rest.append(rest.isEmpty() ? "" : "&").append(part);
            }
        }
        return rest.toString();
    }
}
