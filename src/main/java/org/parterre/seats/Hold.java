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
 * @param reason why these seats, as the name of a message ({@code reason.<this>}); null when the buyer chose
 */
public record Hold(String token, long performance, List<String> seats, Instant expiresAt, @Nullable String reason) {}
