package org.parterre.seats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats kept for one buyer.
 *
 * @param token the buyer's secret; whoever has it has the seats
 * @param seats the identities, in the order of the plan
 * @param expiresAt from then on anybody may take them
 * @param prices the revision of the price list that it was made under: what the buyer was told is what they pay
 * @param reason why these seats, as the name of a message ({@code reason.<this>}); null when the buyer chose
 */
public record Hold(
        String token, long performance, List<String> seats, Instant expiresAt, int prices, @Nullable String reason) {
    /** The same, kept for longer. */
    Hold until(Instant later) {
        return new Hold(token, performance, seats, later, prices, reason);
    }
}
