package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.platform.Settings;
import org.parterre.platform.web.RateLimits;

/** Nobody keeps a whole house from the others: so many tries, and so many seats, from one address. */
@ApplicationScoped
class HoldLimits {
    private static final int TRIES_PER_MINUTE = 60;
    /** Within the time that a hold lasts. Many share an address (a mobile network, a school), so it is not few. */
    private static final int SEATS = 200;

    @Inject
    RateLimits limits;

    @Inject
    Settings settings;

    /** @throws RateLimits.TooMany for one who asked often enough, or for enough seats */
    void use(int seats) {
        limits.use("holds", TRIES_PER_MINUTE);
        limits.useMany("held seats", Math.max(0, Math.min(seats, settings.maxSeats())), SEATS, settings.holdTime());
    }
}
