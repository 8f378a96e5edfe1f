package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parterre.programme.Performance;
import org.parterre.programme.Programme;

/** Which evenings one may stand at the door of. */
@ApplicationScoped
class Evenings {
    @Inject
    Programme programme;

    @Inject
    Clock clock;

    /** Those around now, and those to come. */
    Tonight tonight() {
        Instant now = clock.instant();
        return Tonight.of(
                programme.upcoming(Tonight.over(now)).stream()
                        .filter(bill -> bill.status() != Performance.Status.CANCELLED)
                        .map(Evening::of)
                        .toList(),
                now);
    }

    List<Evening.Listed> listed() {
        return tonight().now().stream().map(Evening::listed).toList();
    }
}
