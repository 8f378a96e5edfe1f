package org.parterre.platform.web.plain;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Actor;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Origin;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Tongue;
import org.parterre.platform.web.failure.Failures;

/**
 * Takes the plainest JSON of one kind straight to its resource: short, from no other site, under no condition, with no cookie
 * but the language. Whatever is unusual goes by JAX-RS, which answers the same.
 */
public abstract class AtOnce extends HttpFilter {
    private static final int LONGEST = 4096;
    private static final long serialVersionUID = 1L;

    @Inject
    transient Failures failures;

    @Inject
    transient Page page;

    @Inject
    transient Actor actor;

    @Inject
    transient Settings settings;

    /**
     * Whether this request is of that kind, as far as its first line and headers tell.
     *
     * @return what answers it, given its body; or null where JAX-RS is to
     */
    protected abstract @Nullable Way way(HttpServletRequest request);

    /** Answers one request by its body, or by null where JAX-RS is to; then nothing was done yet. */
    @FunctionalInterface
    protected interface Way {
        @Nullable
        Response answer(byte[] body);
    }

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        Way way = "POST".equals(request.getMethod()) && isPlain(request) && isHouse() ? way(request) : null;
        if (way == null) {
            others.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(request.getContentLength());
        page.speak(Tongue.of(request));
        actor.comesFrom(Origin.of(request, settings.proxies()));
        Response answer = answer(way, body);
        if (answer == null) {
            others.doFilter(new ReadAgain(request, body), response);
        } else {
            PlainAnswer.send(request, answer, response, settings.secure());
        }
    }

    /** A venue's node has other answers at the same addresses; the way there is JAX-RS's. */
    private boolean isHouse() {
        return settings.nodeOf().isEmpty();
    }

    private @Nullable Response answer(Way way, byte[] body) {
        try {
            return way.answer(body);
        } catch (RuntimeException e) {
            return failures.answer(e, true);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        String type = request.getContentType();
        int length = request.getContentLength();
        return type != null
                && type.startsWith("application/json")
                && length > 0
                && length <= LONGEST
                && takesJson(request.getHeader("Accept"))
                && request.getHeader("If-Match") == null
                && isOurPage(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))
                && !hasSession(request.getCookies());
    }

    /** Whether that {@code Accept} leaves no doubt. */
    public static boolean takesJson(@Nullable String accepted) {
        return accepted == null || accepted.startsWith("application/json") || accepted.startsWith("*/*");
    }

    /** Where the browser leaves any doubt, the guard that all others pass decides. */
    private static boolean isOurPage(@Nullable String site, @Nullable String origin) {
        return site == null ? origin == null : "same-origin".equals(site);
    }

    private static boolean hasSession(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (!"lang".equals(cookie.getName())) {
                    return true; // perhaps somebody's who works here
                }
            }
        }
        return false;
    }
}
