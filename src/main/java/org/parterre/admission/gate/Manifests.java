package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parterre.admission.Admissions;
import org.parterre.admission.gate.Manifest.Line;
import org.parterre.admission.gate.Manifest.State;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.SigningKey;
import org.parterre.tickets.Ticket;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;

/** Writes manifests. */
@ApplicationScoped
class Manifests {
    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    TicketCode codes;

    @Inject
    Admissions admissions;

    @Inject
    SigningKey key;

    @Inject
    Clock clock;

    /** Outside of a transaction: signing a thousand codes takes a while, the first time. */
    Manifest of(long performance) {
        Playbill bill = programme.playbill(performance);
        Set<Long> inside = admissions.tickets(performance);
        List<Line> lines = new ArrayList<>();
        for (Ticket ticket : tickets.ofPerformance(performance)) {
            for (int revision = 1; revision <= ticket.revision(); revision++) {
                lines.add(new Line(hash(ticket, revision), state(ticket, revision, inside)));
            }
        }
        return new Manifest(
                String.valueOf(bill.id()),
                bill.title(),
                at(bill.startsAt(), bill),
                at(bill.doorsAt(), bill),
                key.published(),
                at(clock.instant().truncatedTo(ChronoUnit.SECONDS), bill),
                lines);
    }

    private String hash(Ticket ticket, int revision) {
        return Manifest.hash(codes.write(ticket.performance(), ticket.id(), revision));
    }

    private static State state(Ticket ticket, int revision, Set<Long> inside) {
        if (!ticket.valid()) {
            return ticket.exchanged() ? State.REPLACED : State.CANCELLED;
        }
        if (revision < ticket.revision()) {
            return State.REPLACED;
        }
        return inside.contains(ticket.id()) ? State.INSIDE : State.VALID;
    }

    private static OffsetDateTime at(Instant moment, Playbill bill) {
        return moment.atZone(bill.zone()).toOffsetDateTime();
    }
}
