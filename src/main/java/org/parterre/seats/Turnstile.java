package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Lanes;

/** Where everybody who wants seats passes: those who come together share a transaction of {@link Claims}. */
@ApplicationScoped
class Turnstile {
    @Inject
    Claims claims;

    @Inject
    AuditTrail audit;

    private final Lanes<Claims.Asked, Hold> lanes = new Lanes<>(Turnstile::touches, asked -> claims.take(asked));

    /** @throws SeatsTaken naming those that somebody else has · @throws org.parterre.platform.Busy */
    Hold take(Claims.Claim claim, Duration holdTime) {
        return lanes.join(claim.performance(), new Claims.Asked(claim, Tokens.secret(), holdTime, audit.who()));
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
