package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Actor;
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
    Actor actor;

    private final Lanes<Entrance.Presented, Admitted> lanes =
            new Lanes<>(Door::touches, presented -> entrance.admit(presented));

    /**
     * What came of a scan.
     *
     * @param holder of the ticket, where it was looked at just now; null too for an answer that was given before
     */
    public record Admitted(Outcome outcome, @Nullable Holder holder) {}

    /** When the first person of an evening is let in. */
    public static Instant opensAt(Playbill bill) {
        return bill.doorsAt().minus(BEFORE_DOORS);
    }

    /**
     * Answers a scan and does what it says: opens an admission, or closes it. The same scan again gets the same answer and does
     * nothing.
     *
     * @throws org.parterre.platform.NotFound for a performance that there isn't
     * @throws ScanIdReused where another scan had that id
     */
    public Admitted admit(Scan scan) {
        programme.playbill(scan.performance());
        return lanes.join(scan.performance(), new Entrance.Presented(scan, read(scan), actor.who()));
    }

    /** The signature is checked here, by whoever asks, before anybody is kept waiting. */
    private Entrance.Reading read(Scan scan) {
        Long byName = scan.ticket();
        if (byName != null) {
            return new Entrance.Reading(true, true, byName, null, null);
        }
        String code = scan.code() == null ? "" : scan.code();
        Read read = codes.read(code);
        if (read instanceof Read.Genuine genuine) {
            return new Entrance.Reading(true, true, genuine.ticket(), genuine.performance(), genuine.revision());
        }
        if (read instanceof Read.Forged) {
            return new Entrance.Reading(true, false, null, null, null);
        }
        Ticket typed = tickets.byShortCode(code);
        return new Entrance.Reading(typed != null, true, typed == null ? null : typed.id(), null, null);
    }

    private static List<String> touches(Entrance.Presented presented) {
        List<String> things = new ArrayList<>();
        things.add("scan " + presented.scan().id());
        if (presented.reading().ticket() != null) {
            things.add("ticket " + presented.reading().ticket());
        }
        return things;
    }
}
