package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;

/** Calls evenings off, stops and goes on. */
@ApplicationScoped
public class Displacements {
    @Inject
    DisplacementBook book;

    @Inject
    Programme programme;

    @Inject
    Season season;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Calls an evening off; its buyers are told one after the other from then on.
     *
     * @param to another evening of the production that is published, or null for none
     * @throws BadInput for another evening that won't do, a time that is over, or a default that needs another evening
     * @throws org.parterre.programme.WrongMoment for an evening that was called off before, or nobody knows yet
     */
    @Retried
    @Transactional
    public void callOff(long performance, @Nullable Long to, Instant answerUntil, Answer otherwise) {
        Playbill bill = programme.playbill(performance);
        if (to != null) {
            Playbill other = programme.playbill(to);
            boolean will = to != performance
                    && other.production() == bill.production()
                    && other.status() != Performance.Status.CANCELLED
                    && other.startsAt().isAfter(clock.instant());
            if (!will) {
                throw new BadInput("to", "bad.displacement-to");
            }
        }
        if (!answerUntil.isAfter(clock.instant())) {
            throw new BadInput("answer_until", "bad.displacement-until");
        }
        if (otherwise == Answer.GIVE || otherwise == Answer.VOUCHER || (otherwise == Answer.KEEP && to == null)) {
            throw new BadInput("otherwise", "bad.displacement-otherwise");
        }
        season.cancel(performance);
        book.keep(new Displacement(performance, to, answerUntil, otherwise, false), clock.instant());
        audit.record(
                "evening-displaced",
                "performance:" + performance,
                (to == null ? "" : "to performance:" + to + " ") + "until " + answerUntil + " otherwise " + otherwise);
    }

    /** Nothing is carried out until {@link #goOn}; buyers may still answer. @throws NotFound where it was not called off */
    @Retried
    @Transactional
    public void stop(long performance) {
        turn(performance, true, "displacement-stopped");
    }

    /** Goes on, also with what did not work before. @throws NotFound where it was not called off */
    @Retried
    @Transactional
    public void goOn(long performance) {
        turn(performance, false, "displacement-resumed");
        book.tryAgain(performance);
    }

    private void turn(long performance, boolean stopped, String what) {
        if (!book.stop(performance, stopped)) {
            throw new NotFound();
        }
        audit.record(what, "performance:" + performance, "");
    }
}
