package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parterre.programme.Performance;
import org.parterre.programme.Programme;

/** Which evenings one may stand at the door of. */
@ApplicationScoped
class Evenings {
    private static final Duration STILL_TONIGHT = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofHours(18);

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    /** Those around now, and those to come. */
    Tonight tonight() {
        Instant now = clock.instant();
        return Tonight.of(
                programme.upcoming(now.minus(STILL_TONIGHT)).stream()
                        .filter(bill -> bill.status() != Performance.Status.CANCELLED)
                        .map(Evening::of)
                        .toList(),
                now.plus(SOON));
    }

    List<Evening.Listed> listed() {
        return tonight().now().stream().map(Evening::listed).toList();
    }
}
