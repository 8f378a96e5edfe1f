package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Ticket;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.TicketCode.Read;
import org.parterre.tickets.Tickets;

/** Lets people in, once, and out again. */
@ApplicationScoped
public class Door {
    /** Volunteers begin before the audience's time. */
    private static final Duration BEFORE_DOORS = Duration.ofMinutes(15);
    /** A scan that waited longer for a network tells nothing about the clock of its device. */
    private static final Duration BELIEVED = Duration.ofHours(12);

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    TicketCode codes;

    @Inject
    Scans scans;

    @Inject
    Admissions admissions;

    @Inject
    Clock clock;

    /** What a scan turned out to be; the ticket is locked. */
    private record Found(boolean readable, boolean ours, @Nullable Ticket ticket, long performance, int revision) {
        static Found of(@Nullable Ticket ticket) {
            return ticket == null
                    ? new Found(false, true, null, 0, 0)
                    : new Found(true, true, ticket, ticket.performance(), ticket.revision());
        }
    }

    /**
     * Answers a scan and does what it says: opens an admission, or closes it. The same scan again gets the same answer and does
     * nothing.
     *
     * @throws org.parterre.platform.NotFound for a performance that there isn't
     * @throws ScanIdReused where another scan had that id
     */
    @Retried
    @Transactional
    public Outcome admit(Scan scan) {
        Playbill bill = programme.playbill(scan.performance());
        Outcome earlier = scans.earlier(scan);
        if (earlier != null) {
            return earlier;
        }
        Outcome outcome = decide(scan, bill, believable(scan.at()));
        scans.keep(scan, outcome);
        return outcome;
    }

    private Outcome decide(Scan scan, Playbill bill, Instant at) {
        Found found = found(scan);
        Ticket ticket = found.ticket();
        Holder holder = ticket == null ? null : tickets.holder(ticket.id());
        Admission stay = ticket == null ? null : admissions.open(ticket.id());
        Verdict verdict = Judgement.of(new Judgement.Facts(
                found.readable(),
                found.ours(),
                found.performance() == scan.performance(),
                ticket != null && found.revision() <= ticket.revision(),
                ticket != null && ticket.valid() && bill.status() != Performance.Status.CANCELLED,
                ticket != null && found.revision() == ticket.revision(),
                holder != null && holder.paid(),
                stay != null,
                scan.direction() == Direction.OUT,
                !at.isBefore(bill.doorsAt().minus(BEFORE_DOORS))));
        if (verdict == Verdict.OTHER_PERFORMANCE) {
            return new Outcome(verdict, ticket == null ? null : ticket.id(), found.performance(), null, null);
        }
        if (ticket == null) {
            return Outcome.plain(verdict, null);
        }
        if (verdict == Verdict.ADMIT) {
            admissions.begin(new Admission(scan.performance(), ticket.id(), at, scan.gate()));
        }
        if (verdict == Verdict.LEFT && stay != null) {
            stay.end(at);
        }
        return verdict == Verdict.ALREADY_INSIDE && stay != null
                ? new Outcome(verdict, ticket.id(), null, stay.admittedAt(), stay.gate())
                : Outcome.plain(verdict, ticket.id());
    }

    private Found found(Scan scan) {
        Long byName = scan.ticket();
        if (byName != null) {
            return Found.of(tickets.lock(byName));
        }
        String code = scan.code() == null ? "" : scan.code();
        Read read = codes.read(code);
        if (read instanceof Read.Genuine genuine) {
            return new Found(true, true, tickets.lock(genuine.ticket()), genuine.performance(), genuine.revision());
        }
        if (read instanceof Read.Forged) {
            return new Found(true, false, null, 0, 0);
        }
        Ticket typed = tickets.byShortCode(code);
        return Found.of(typed == null ? null : tickets.lock(typed.id()));
    }

    private Instant believable(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) || at.isBefore(now.minus(BELIEVED)) ? now : at;
    }
}
