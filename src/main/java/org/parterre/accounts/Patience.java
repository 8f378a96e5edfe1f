package org.parterre.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long somebody who keeps guessing has to wait: nothing for the first few tries, then a second, two, four … A try counts
 * from the moment it begins, so that many at once are no way around; a right one wipes the slate. Nobody's thread waits: who
 * comes too early is told when to come back.
 */
final class Patience {
    private static final int MOST_SUBJECTS = 50_000;
    private static final long FORGET_MILLIS = Duration.ofHours(1).toMillis();

    private final int free;
    private final long longestMillis;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };

    private record Tries(int count, long notBefore) {}

    /**
     * @param free how many tries cost nothing
     * @param longest the wait that is never exceeded
     */
    Patience(int free, Duration longest) {
        this.free = free;
        this.longestMillis = longest.toMillis();
    }

    /**
     * Counts a try.
     *
     * @param subject what is being guessed at
     * @throws SignInSlowed when it comes too early; that try does not count and is not to be made
     */
    synchronized void guess(String subject, Instant at) {
        long now = at.toEpochMilli();
        Tries before = tries.getOrDefault(subject, new Tries(0, now));
        if (now < before.notBefore()) {
            throw new SignInSlowed((before.notBefore() - now + 999) / 1000);
        }
        int count = now - before.notBefore() > FORGET_MILLIS ? 1 : before.count() + 1;
        tries.put(subject, new Tries(count, now + wait(count)));
    }

    /** It was no guess. */
    synchronized void forgive(String subject) {
        tries.remove(subject);
    }

    private long wait(int count) {
        return count <= free ? 0 : Math.min(longestMillis, 1000L << Math.min(20, count - free - 1));
    }
}
