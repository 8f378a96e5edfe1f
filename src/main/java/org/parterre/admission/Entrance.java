package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Tickets;

/** One transaction for the scans that arrive together: their tickets locked in ascending order, then looked at, then judged. */
@ApplicationScoped
class Entrance {
    /** A scan that waited longer for a network tells nothing about the clock of its device. */
    private static final Duration BELIEVED = Duration.ofHours(12);

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Scans scans;

    @Inject
    Admissions admissions;

    @Inject
    Clock clock;

    /**
     * What a code says before anybody looks into the database.
     *
     * @param ticket null where it is no ticket's
     * @param performance for which evening the code was made; for a ticket that was found by name, or typed, its own
     * @param revision which revision the code was made for; null where the newest is meant
     */
    record Reading(
            boolean readable,
            boolean ours,
            @Nullable Long ticket,
            @Nullable Long performance,
            @Nullable Integer revision) {}

    /** A scan by somebody. */
    record Presented(Scan scan, Reading reading, String staff) {}

    /** No two of them have the same ticket or the same id. */
    @Retried
    @Transactional
    public List<Together.Outcome<Door.Admitted>> admit(List<Presented> all) {
        if (all.size() == 1) {
            // among many an id that was there before ends the round, and each is tried alone
            Outcome earlier = scans.earlier(all.get(0).scan());
            if (earlier != null) {
                return List.of(Together.Outcome.of(new Door.Admitted(earlier, null)));
            }
        }
        List<Long> ids = all.stream()
                .map(one -> one.reading().ticket())
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Tickets.Presented> known = tickets.lock(ids);
        Map<Long, Admissions.Stay> inside = admissions.open(ids);
        List<Door.Admitted> answers = new ArrayList<>();
        List<Admissions.Entering> entering = new ArrayList<>();
        List<Admissions.Leaving> leaving = new ArrayList<>();
        List<Scans.Kept> kept = new ArrayList<>();
        for (Presented one : all) {
            Long id = one.reading().ticket();
            Tickets.@Nullable Presented ticket = id == null ? null : known.get(id);
            Admissions.@Nullable Stay stay = id == null ? null : inside.get(id);
            Instant at = believable(one.scan().at());
            Outcome outcome = outcome(one, ticket, stay, at);
            if (ticket != null && outcome.verdict() == Verdict.ADMIT) {
                entering.add(new Admissions.Entering(
                        one.scan().performance(),
                        ticket.ticket(),
                        at,
                        one.scan().gate()));
            } else if (ticket != null && outcome.verdict() == Verdict.LEFT) {
                leaving.add(new Admissions.Leaving(ticket.ticket(), at));
            }
            answers.add(new Door.Admitted(outcome, ticket == null ? null : ticket.holder()));
            kept.add(new Scans.Kept(one.scan(), outcome, one.staff()));
        }
        admissions.begin(entering);
        admissions.end(leaving);
        scans.keep(kept);
        return answers.stream().map(Together.Outcome::of).toList();
    }

    private Outcome outcome(
            Presented one, Tickets.@Nullable Presented ticket, Admissions.@Nullable Stay stay, Instant at) {
        Scan scan = one.scan();
        Verdict verdict = verdict(one, ticket, stay, at);
        if (verdict == Verdict.OTHER_PERFORMANCE) {
            return new Outcome(
                    verdict, ticket == null ? null : ticket.ticket(), evening(one.reading(), ticket), null, null);
        }
        if (ticket == null) {
            return Outcome.plain(verdict, null);
        }
        return verdict == Verdict.ALREADY_INSIDE && stay != null
                ? new Outcome(verdict, ticket.ticket(), null, stay.since(), stay.gate())
                : Outcome.plain(verdict, ticket.ticket());
    }

    private Verdict verdict(
            Presented one, Tickets.@Nullable Presented ticket, Admissions.@Nullable Stay stay, Instant at) {
        Reading reading = one.reading();
        Playbill bill = programme.playbill(one.scan().performance());
        Long evening = evening(reading, ticket);
        Integer revision = reading.revision();
        return Judgement.of(new Judgement.Facts(
                reading.readable() && (evening != null || !reading.ours()),
                reading.ours(),
                evening != null && evening == bill.id(),
                ticket != null && (revision == null || revision <= ticket.revision()),
                ticket != null
                        && (ticket.valid() || ticket.exchanged())
                        && bill.status() != Performance.Status.CANCELLED,
                ticket != null && !ticket.exchanged() && (revision == null || revision == ticket.revision()),
                ticket != null && ticket.holder().paid(),
                stay != null,
                one.scan().direction() == Direction.OUT,
                !at.isBefore(Door.opensAt(bill))));
    }

    private static @Nullable Long evening(Reading reading, Tickets.@Nullable Presented ticket) {
        return reading.performance() != null || ticket == null
                ? reading.performance()
                : Long.valueOf(ticket.holder().performance());
    }

    private Instant believable(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) || at.isBefore(now.minus(BELIEVED)) ? now : at;
    }
}
