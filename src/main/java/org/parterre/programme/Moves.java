package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;

/** Gives performances other times: drafts as they like, others only while nobody has a seat. All of them or none. */
@ApplicationScoped
public class Moves {
    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PerformanceMoves> moving;

    @Inject
    Event<PerformanceChanged> changed;

    @Inject
    Clock clock;

    /**
     * A performance and when it is to be.
     *
     * @param seen true for the version of the performance that this was decided on
     */
    public record Move(long performance, Instant startsAt, Instant doorsAt, LongPredicate seen) {}

    /**
     * The end of each sale, and when its wheelchair places are for everybody, go with the evening.
     *
     * @throws StaleVersion when somebody has changed one of them since
     * @throws UnlikelyTimes for a time that is over, doors after the start, a sale that would end before it begins
     * @throws InTheWay where it was to be several, naming the first that can't be moved
     */
    @Retried
    @Transactional
    public void move(List<Move> moves) {
        moves.stream().sorted(Comparator.comparing(Move::performance)).forEach(move -> {
            Performance performance = NotFound.unless(
                    entities.find(Performance.class, move.performance(), LockModeType.PESSIMISTIC_WRITE));
            if (!move.seen().test(performance.version())) {
                throw new StaleVersion();
            }
            try {
                move(performance, move);
            } catch (Refusal why) {
                throw moves.size() == 1 ? why : new InTheWay(performance, why);
            }
        });
    }

    private void move(Performance performance, Move move) {
        if (move.startsAt().isBefore(clock.instant())) {
            throw new UnlikelyTimes("unlikely.past");
        }
        Instant before = performance.startsAt();
        ZoneId zone = performance.plan().hall().venue().zone();
        performance.move(move.startsAt(), move.doorsAt(), zone);
        entities.flush(); // whoever holds a seat from now on waits for the row, and finds the new time
        moving.fire(new PerformanceMoves(performance.id(), before, move.startsAt(), zone));
        audit.record("performance-moved", "performance:" + performance.id(), before + " to " + move.startsAt());
        changed.fire(new PerformanceChanged(performance.id()));
    }
}
