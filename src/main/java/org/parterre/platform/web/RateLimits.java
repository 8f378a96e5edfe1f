package org.parterre.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.Actor;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;

/** So many of a kind per address and minute, as a bucket that refills. {@code parterre.limits=off} for load tests. */
@ApplicationScoped
public class RateLimits {
    private static final int MOST_BUCKETS = 50_000;
    /** Longer ones, which nothing in this house has, share a bucket with what begins like them. */
    private static final int LONGEST_SUBJECT = 100;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Actor actor;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** {@code full}: when it is as good as new. */
    private record Bucket(double tokens, long at, long full) {}

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
        spend(kind + "|" + actor.origin(), 1, perMinute, MINUTE);
    }

    /** The same, counted by something else than the address (a name that is being guessed at). */
    public void useOf(String kind, String subject, int perMinute) {
        String some = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        spend(kind + " of|" + some, 1, perMinute, MINUTE);
    }

    /**
     * Counts several at once by the address behind this request.
     *
     * @throws TooMany when that would be more than {@code most} within about that time
     */
    public void useMany(String kind, int count, int most, Duration within) {
        spend(kind + "|" + actor.origin(), count, most, within);
    }

    private void spend(String name, int count, int most, Duration within) {
        if (!settings.limits()) {
            return;
        }
        long now = clock.millis();
        double perMilli = (double) most / within.toMillis();
        if (buckets.size() > MOST_BUCKETS) {
            buckets.values().removeIf(bucket -> bucket.full() <= now);
        }
        Bucket after = buckets.merge(name, filled(most - count, most, perMilli, now), (before, fresh) -> {
            double left = Math.min(most, before.tokens() + (now - before.at()) * perMilli);
            return filled(Math.max(-1, left - count), most, perMilli, now);
        });
        if (after.tokens() < 0) {
            throw new TooMany((long) Math.ceil(Math.max(1000, -after.tokens() / perMilli) / 1000));
        }
    }

    private static Bucket filled(double tokens, int most, double perMilli, long now) {
        return new Bucket(tokens, now, now + (long) ((most - tokens) / perMilli));
    }
}
