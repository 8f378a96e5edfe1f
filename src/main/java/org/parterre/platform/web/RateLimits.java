package org.parterre.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.Actor;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;

/** So many of a kind per address and minute, as a bucket that refills. {@code parterre.limits=off} for load tests. */
@ApplicationScoped
public class RateLimits {
    private static final int MOST_BUCKETS = 50_000;
    private static final long MINUTE = 60_000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Actor actor;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, long at) {}

    /** Asked too often from one place. */
    public static final class TooMany extends Refusal {
        TooMany(long seconds) {
            super("too-many", 429, seconds);
            fact("retry_after", seconds);
        }
    }

    /**
     * Counts one use by the address behind this request.
     *
     * @throws TooMany when this address did it more than that many times in about a minute
     */
    public void use(String kind, int perMinute) {
        spend(kind + "|" + actor.origin(), perMinute);
    }

    /** The same, counted by something else than the address (a name that is being guessed at). */
    public void useOf(String kind, String subject, int perMinute) {
        spend(kind + "|" + subject, perMinute);
    }

    private void spend(String name, int perMinute) {
        if (!settings.limits()) {
            return;
        }
        long now = clock.millis();
        if (buckets.size() > MOST_BUCKETS) {
            buckets.values().removeIf(bucket -> now - bucket.at() > MINUTE);
        }
        Bucket after = buckets.merge(name, new Bucket(perMinute - 1.0, now), (before, fresh) -> {
            double refilled = Math.min(perMinute, before.tokens() + (now - before.at()) * (double) perMinute / MINUTE);
            return new Bucket(Math.max(-1, refilled - 1), now);
        });
        if (after.tokens() < 0) {
            throw new TooMany(Math.max(1, 60 / perMinute));
        }
    }
}
