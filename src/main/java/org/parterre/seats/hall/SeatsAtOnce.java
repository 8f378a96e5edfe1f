package org.parterre.seats.hall;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;
import org.parterre.platform.web.SecurityHeaders;
import org.parterre.platform.web.Tongue;
import org.parterre.platform.web.plain.AtOnce;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMap;
import org.parterre.seats.SeatMaps;

/**
 * Answers which seats are taken before JAX-RS is asked, which takes longer: at an on-sale
 * every open page asks, again and again. Only the plain question, and only from memory; the first look at an evening and whatever
 * is unusual goes on to {@link SeatsResource}, which says the same.
 */
@WebFilter(urlPatterns = SeatsAtOnce.EVENINGS + "*", asyncSupported = true)
public class SeatsAtOnce extends HttpFilter {
    static final String EVENINGS = "/api/performances/";
    static final String CACHING = "no-cache";
    static final String VARYING = "Accept-Language, Cookie";

    private static final String SEATS = "/seats";
    private static final int LONGEST_ID = 18;
    private static final long serialVersionUID = 1L;

    @Inject
    transient Programme programme;

    @Inject
    transient SeatMaps maps;

    @Inject
    transient SeatPictures pictures;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        SeatPictures.Drawn drawn = ready(request);
        if (drawn == null || !answered(request.getHeader("If-None-Match"), drawn, response)) {
            others.doFilter(request, response);
        }
    }

    private SeatPictures.@Nullable Drawn ready(HttpServletRequest request) {
        long id = "GET".equals(request.getMethod()) && AtOnce.takesJson(request.getHeader("Accept"))
                ? evening(request, SEATS)
                : -1;
        Playbill bill = id < 0 ? null : programme.remembered(id);
        SeatMap map = bill == null ? null : maps.known(bill);
        return bill == null || map == null ? null : pictures.seats(bill, map.picture(), Tongue.of(request));
    }

    /** The performance in a path that ends like that; or -1. */
    static long evening(HttpServletRequest request, String what) {
        String path = request.getRequestURI();
        int until = path.length() - what.length();
        if (!path.startsWith(EVENINGS)
                || !path.endsWith(what)
                || until <= EVENINGS.length()
                || until > EVENINGS.length() + LONGEST_ID) {
            return -1;
        }
        for (int at = EVENINGS.length(); at < until; at++) {
            if (path.charAt(at) < '0' || path.charAt(at) > '9') {
                return -1;
            }
        }
        return Long.parseLong(path, EVENINGS.length(), until, 10);
    }

    /** @return false where the condition is not the one mark that was given out last */
    private boolean answered(@Nullable String condition, SeatPictures.Drawn drawn, HttpServletResponse response)
            throws IOException {
        String tag = '"' + drawn.tag() + '"';
        boolean unchanged = tag.equals(condition);
        if (condition != null && !unchanged && !condition.matches("\"[0-9a-z-]+\"")) {
            return false;
        }
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", CACHING);
        response.setHeader("Vary", VARYING);
        SecurityHeaders.each(settings.secure(), response::setHeader);
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType("application/json");
        response.setContentLength(drawn.json().length);
        response.getOutputStream().write(drawn.json());
        return true;
    }
}
