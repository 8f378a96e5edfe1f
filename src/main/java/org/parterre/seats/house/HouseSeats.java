package org.parterre.seats.house;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats of an evening that the house keeps for itself.
 *
 * @param owner for whom: a name that the office knows
 * @param releaseAt when they are released by themselves, or null for never
 * @param comesBack after a release by hand and a sale, a refund makes them the house's again
 * @param places in ascending order of identity
 */
public record HouseSeats(
        long id,
        long performance,
        Reason reason,
        String owner,
        @Nullable Instant releaseAt,
        boolean comesBack,
        List<Place> places) {
    /** Why; the word for it is the message {@code house.reason.<name in lower case>}. */
    public enum Reason {
        COMPANY,
        PRESS,
        TECHNICAL,
        ACCESS,
        OTHER
    }

    /** @param kept false after a release by hand */
    public record Place(String seat, boolean kept) {}

    /** What is still kept back. */
    public List<String> kept() {
        return places.stream().filter(Place::kept).map(Place::seat).toList();
    }
}
