package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Presented.Reading;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Lanes;
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

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    TicketCode codes;

    @Inject
    Entrance entrance;

    @Inject
    Undoing undoing;

    @Inject
    Patience patience;

    @Inject
    AuditTrail audit;

    @Inject
    Actor actor;

    private final Lanes<Presented, Admitted> lanes = new Lanes<>(Door::touches, presented -> entrance.admit(presented));

    /**
     * What came of a scan.
     *
     * @param holder of the ticket, where it was looked at just now; null too for an answer that was given before
     * @param conflict the device had let in whom the house would not have
     */
    public record Admitted(Outcome outcome, @Nullable Holder holder, boolean conflict) {}

    /** When the first person of an evening is let in. */
    public static Instant opensAt(Playbill bill) {
        return bill.doorsAt().minus(BEFORE_DOORS);
    }

    /**
     * Whether that scan may be asked about, before anything of it counts.
     *
     * @throws org.parterre.platform.NotFound for a performance that there isn't
     * @throws SupervisorNeeded where it overrules the door and comes from nobody who may
     */
    public void check(Scan scan) {
        programme.playbill(scan.performance());
        if (scan.reason() != null && !actor.supervises()) {
            throw new SupervisorNeeded();
        }
    }

    /**
     * Answers a scan and does what it says: opens an admission, or closes it, or undoes what another one did. The same scan
     * again gets the same answer and does nothing. Where a device let somebody in by itself whom the house would not have, that
     * is kept as a conflict; whom it refused by itself, the house lets in no more by that scan. An exit that was scanned before
     * its entry arrived here ends that stay: who left is not inside for ever because one telephone was late.
     *
     * @throws org.parterre.platform.NotFound for a performance that there isn't
     * @throws SupervisorNeeded where it overrules the door and comes from nobody who may
     * @throws ScanIdReused where another scan had that id
     * @throws org.parterre.platform.web.RateLimits.TooMany for a code that isn't ours, where that device tried many of them
     */
    public Admitted admit(Scan scan) {
        check(scan);
        String undoes = scan.undoes();
        if (undoes != null) {
            return undoing.undo(presented(scan, new Reading(false, false, null, null, null)), undoes);
        }
        Reading reading = read(scan);
        if (reading.strange()) {
            patience.strange(scan);
        }
        return lanes.join(scan.performance(), presented(scan, reading));
    }

    private Presented presented(Scan scan, Reading reading) {
        return new Presented(scan, reading, audit.who(), actor.device());
    }

    /** The signature is checked here, by whoever asks, before anybody is kept waiting. */
    private Reading read(Scan scan) {
        Long byName = scan.ticket();
        if (byName != null) {
            return new Reading(true, true, byName, null, null);
        }
        String code = scan.code() == null ? "" : scan.code();
        Read read = codes.read(code);
        if (read instanceof Read.Genuine genuine) {
            return new Reading(true, true, genuine.ticket(), genuine.performance(), genuine.revision());
        }
        if (read instanceof Read.Forged) {
            return new Reading(true, false, null, null, null);
        }
        Ticket typed = tickets.byShortCode(code);
        return new Reading(typed != null, true, typed == null ? null : typed.id(), null, null);
    }

    private static List<String> touches(Presented presented) {
        List<String> things = new ArrayList<>();
        things.add("scan " + presented.scan().id());
        if (presented.reading().ticket() != null) {
            things.add("ticket " + presented.reading().ticket());
        }
        return things;
    }
}
