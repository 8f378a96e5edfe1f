package org.parterre.admission.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Admissions;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.house.Keeping;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;
import org.parterre.venue.Seat;

/** Looks who has a ticket, and where they are: three questions to the database, however many there are. */
@ApplicationScoped
public class Guests {
    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Admissions admissions;

    @Inject
    Keeping keeping;

    @Inject
    Clock clock;

    /** As it is now. @throws org.parterre.platform.NotFound for a performance that there isn't */
    @Transactional
    public Audience of(long performance) {
        Playbill bill = programme.playbill(performance);
        Map<Long, List<Admissions.Visit>> visits = new HashMap<>();
        for (Admissions.Visit visit : admissions.visits(performance)) {
            visits.computeIfAbsent(visit.ticket(), ticket -> new ArrayList<>()).add(visit);
        }
        List<Guest> guests = new ArrayList<>();
        for (Holder holder : tickets.holders(performance)) {
            Seat seat = bill.plan().seat(holder.seat());
            if (seat != null) {
                guests.add(guest(holder, seat, visits.getOrDefault(holder.ticket(), List.of())));
            }
        }
        guests.sort(Comparator.comparingInt(guest -> guest.seat().ordinal()));
        return new Audience(bill, clock.instant(), List.copyOf(guests), keeping.kept(performance));
    }

    private static Guest guest(Holder holder, Seat seat, List<Admissions.Visit> visits) {
        if (visits.isEmpty()) {
            return new Guest(holder, seat, Presence.OUTSIDE, null, null);
        }
        @Nullable Instant lastLeft = null;
        for (Admissions.Visit visit : visits) {
            lastLeft = visit.until() == null ? lastLeft : visit.until();
        }
        Admissions.Visit last = visits.get(visits.size() - 1);
        return last.until() == null
                ? new Guest(holder, seat, Presence.INSIDE, last.from(), lastLeft)
                : new Guest(holder, seat, Presence.LEFT, last.until(), lastLeft);
    }
}
