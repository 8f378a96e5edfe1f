package org.parterre.seats.hall;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Actor;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Origin;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.PlainAnswer;
import org.parterre.platform.web.Tongue;
import org.parterre.platform.web.failure.Failures;
import org.parterre.seats.BoxOffice;

/**
 * Takes the plainest wish of an on-sale, these seats by name, straight to {@link SeatsResource}. What JAX-RS does on the way there
 * costs more than the hold itself (bench, {@code storm} and {@code holds}): at the second at which everybody wants the same seats
 * this house says yes and no several times as often. Whatever is unusual, and whoever works here, goes by JAX-RS, which answers
 * the same.
 */
@WebFilter(urlPatterns = SeatsAtOnce.EVENINGS + "*", asyncSupported = true)
public class HoldsAtOnce extends HttpFilter {
    private static final String HOLDS = "/holds";
    private static final int LONGEST = 4096;
    private static final long serialVersionUID = 1L;

    @Inject
    transient SeatsResource seats;

    @Inject
    transient Failures failures;

    @Inject
    transient Page page;

    @Inject
    transient Actor actor;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        long evening = SeatsAtOnce.evening(request, "POST", HOLDS);
        if (evening < 0 || !isPlain(request)) {
            others.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(request.getContentLength());
        SeatsResource.HoldRequest wanted = NamedSeats.in(body);
        if (wanted == null) {
            others.doFilter(new ReadAgain(request, body), response);
            return;
        }
        page.speak(Tongue.of(request));
        actor.comesFrom(Origin.of(request, settings.proxies()));
        Response answer = answer(evening, wanted, request.getHeader("Idempotency-Key"));
        PlainAnswer.send(request, answer, response, settings.secure());
    }

    private Response answer(long evening, SeatsResource.HoldRequest wanted, @Nullable String key) {
        try {
            return seats.keep(evening, wanted, key, BoxOffice.WHATEVER_CHANGED);
        } catch (RuntimeException e) {
            return failures.answer(e, true);
        }
    }

    /** From nobody of the staff, from no other site, under no condition, and short. */
    private static boolean isPlain(HttpServletRequest request) {
        String type = request.getContentType();
        int length = request.getContentLength();
        return type != null
                && type.startsWith("application/json")
                && length > 0
                && length <= LONGEST
                && request.getHeader("Authorization") == null
                && request.getHeader("If-Match") == null
                && isOurPage(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))
                && !hasSession(request.getCookies());
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

    /** A request whose body was looked at, for those who read it anew. */
    private static final class ReadAgain extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    return body.read(bytes, from, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("all of it is there already");
                }
            };
        }
    }
}
