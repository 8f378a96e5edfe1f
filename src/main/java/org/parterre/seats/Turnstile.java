package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Together;

/**
 * Where everybody who wants seats passes, in a few lanes: those who come to a lane together share a transaction of
 * {@link Claims}. A performance has one lane, always the same, so that a row which somebody keeps locked holds up no more
 * than that lane.
 */
@ApplicationScoped
class Turnstile {
    private static final int LANES = 4;
    /** Longer than a database in good health ever takes, shorter than a buyer's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Inject
    Claims claims;

    @Inject
    AuditTrail audit;

    private final List<Together<Claims.Asked, Hold>> lanes = IntStream.range(0, LANES)
            .mapToObj(lane ->
                    new Together<>(Turnstile::touches, (List<Claims.Asked> asked) -> claims.take(asked), PATIENCE))
            .toList();

    /** @throws SeatsTaken naming those that somebody else has · @throws org.parterre.platform.Busy */
    Hold take(Claims.Claim claim, Duration holdTime) {
        return lanes.get((int) (claim.performance() % LANES))
                .join(new Claims.Asked(claim, Tokens.secret(), holdTime, audit.who()));
    }

    /** The seats, and the key: of two requests under one key the second is to find the first one's answer. */
    private static List<String> touches(Claims.Asked asked) {
        Claims.Claim claim = asked.claim();
        List<String> things = new ArrayList<>();
        claim.seats().forEach(seat -> things.add(claim.performance() + " " + seat));
        if (claim.key() != null) {
            things.add("key " + claim.key());
        }
        return things;
    }
}
