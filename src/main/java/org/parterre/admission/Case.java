package org.parterre.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Tickets;

/**
 * A scan with all that is known about it while its ticket is locked.
 *
 * @param stay of its holder, who is inside; or null
 * @param at when it was, as far as the device is believed
 * @param left an exit after it that was scanned while nobody knew of this entry, or null
 */
record Case(
        Presented presented,
        Playbill bill,
        Tickets.@Nullable Presented ticket,
        Admissions.@Nullable Stay stay,
        Instant at,
        Admissions.@Nullable Leaving left) {

    /** @param opens somebody is inside with the ticket from then on (or was until {@link #left}) */
    record Ruling(Outcome outcome, boolean opens) {}

    Ruling ruling() {
        Scan scan = presented.scan();
        Judgement.Facts facts = facts();
        Verdict judged = Judgement.of(facts, scan.overrules());
        boolean turnedAway = judged == Verdict.ADMIT && scan.sentAway() && scan.decided() != null;
        Verdict verdict = turnedAway && scan.decided() != null ? scan.decided() : judged;
        return new Ruling(outcome(verdict), !turnedAway && Judgement.opens(facts, scan.overrules()));
    }

    private Outcome outcome(Verdict verdict) {
        if (verdict == Verdict.OTHER_PERFORMANCE) {
            return new Outcome(verdict, ticket == null ? null : ticket.ticket(), evening(), null, null);
        }
        if (ticket == null) {
            return Outcome.plain(verdict, null);
        }
        return verdict == Verdict.ALREADY_INSIDE && stay != null
                ? new Outcome(verdict, ticket.ticket(), null, stay.since(), stay.gate())
                : Outcome.plain(verdict, ticket.ticket());
    }

    private Judgement.Facts facts() {
        Presented.Reading reading = presented.reading();
        Long evening = evening();
        Integer revision = reading.revision();
        return new Judgement.Facts(
                reading.readable() && (evening != null || !reading.ours()),
                reading.ours(),
                evening != null && evening == bill.id(),
                ticket != null && (revision == null || revision <= ticket.revision()),
                ticket != null
                        && (ticket.valid() || ticket.exchanged())
                        && bill.status() != Performance.Status.CANCELLED,
                ticket != null && !ticket.exchanged() && (revision == null || revision == ticket.revision()),
                ticket != null && ticket.holder().paid(),
                stay != null && left == null,
                presented.scan().direction() == Direction.OUT,
                !at.isBefore(Door.opensAt(bill)));
    }

    private @Nullable Long evening() {
        Long named = presented.reading().performance();
        return named != null || ticket == null
                ? named
                : Long.valueOf(ticket.holder().performance());
    }
}
