package org.parterre.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;

/**
 * In which language somebody wants to be answered: as they say now ({@code ?lang=}), else as they said before (a cookie), else as
 * their browser says, else Dutch.
 */
public final class Tongue {
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private Tongue() {}

    public static Language of(HttpServletRequest request) {
        String remembered = null;
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                remembered = COOKIE.equals(cookie.getName()) ? cookie.getValue() : remembered;
            }
        }
        String query = request.getQueryString();
        boolean wanted = query != null && query.contains(PARAMETER);
        boolean asked = request.getHeader("Accept-Language") != null; // else the locale is the machine's
        return of(
                wanted ? request.getParameter(PARAMETER) : null,
                remembered,
                asked ? Collections.list(request.getLocales()) : List.of());
    }

    static Language of(ContainerRequestContext request) {
        jakarta.ws.rs.core.Cookie cookie = request.getCookies().get(COOKIE);
        return of(
                request.getUriInfo().getQueryParameters().getFirst(PARAMETER),
                cookie == null ? null : cookie.getValue(),
                request.getAcceptableLanguages());
    }

    private static Language of(@Nullable String wanted, @Nullable String remembered, List<Locale> accepted) {
        if (remembered != null) {
            return Language.of(wanted, Language.of(remembered, Language.NL));
        }
        for (Locale one : accepted) {
            Language language = Language.of(one.getLanguage(), Language.NL);
            if (language.code().equals(one.getLanguage())) {
                return Language.of(wanted, language);
            }
        }
        return Language.of(wanted, Language.NL);
    }
}
