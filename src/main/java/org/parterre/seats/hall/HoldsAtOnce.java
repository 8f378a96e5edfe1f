package org.parterre.seats.hall;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.plain.AtOnce;
import org.parterre.seats.BoxOffice;

/**
 * Takes the plainest wish of an on-sale, these seats by name, straight to {@link SeatsResource}. At the second at which everybody
 * wants the same seats this house says no about twice as often as plain JAX-RS answers anything to a body (bench, {@code storm}).
 * Whoever works here goes by JAX-RS.
 */
@WebFilter(urlPatterns = SeatsAtOnce.EVENINGS + "*", asyncSupported = true)
public class HoldsAtOnce extends AtOnce {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SeatsResource seats;

    @Override
    protected @Nullable Way way(HttpServletRequest request) {
        long evening = SeatsAtOnce.evening(request, "/holds");
        if (evening < 0 || request.getHeader("Authorization") != null) {
            return null;
        }
        String key = request.getHeader("Idempotency-Key");
        return body -> {
            SeatsResource.HoldRequest wanted = NamedSeats.in(body);
            return wanted == null ? null : seats.keep(evening, wanted, key, BoxOffice.WHATEVER_CHANGED);
        };
    }
}
