package org.parterre.admission.gate;

import java.time.Instant;
import java.util.List;

/** The evenings that one may stand at the door of: those around now, and those to come. */
public record Tonight(List<Evening> now, List<Evening> coming) {
    /** @param soon what begins before then is around now */
    public static Tonight of(List<Evening> all, Instant soon) {
        return new Tonight(
                all.stream().filter(one -> one.startsAt().isBefore(soon)).toList(),
                all.stream().filter(one -> !one.startsAt().isBefore(soon)).toList());
    }
}
