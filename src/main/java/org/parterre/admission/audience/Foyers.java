package org.parterre.admission.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The same for screens that ask every few seconds: at most a second old, so that ten tablets cost no more than one. */
@ApplicationScoped
public class Foyers {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 20;

    @Inject
    Guests guests;

    @Inject
    Clock clock;

    private final Map<Long, Audience> seen = new ConcurrentHashMap<>();

    /** @throws org.parterre.platform.NotFound for a performance that there isn't */
    public Audience of(long performance) {
        Audience known = seen.get(performance);
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        if (seen.size() > MOST) {
            seen.clear();
        }
        return look(performance, known);
    }

    private synchronized Audience look(long performance, @Nullable Audience before) {
        Audience known = seen.get(performance);
        if (known != null && known != before) {
            return known; // somebody else looked while we waited
        }
        Audience now = guests.of(performance);
        seen.put(performance, now);
        return now;
    }
}
