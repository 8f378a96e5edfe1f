package org.parterre.programme;

import java.time.Instant;

/** From when until when the audience may buy; the end itself is too late. */
public record SalePeriod(Instant from, Instant until) {
    /** @throws UnlikelyTimes when it ends before it begins */
    public SalePeriod {
        if (!from.isBefore(until)) {
            throw new UnlikelyTimes("unlikely.sale");
        }
    }

    public boolean includes(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
