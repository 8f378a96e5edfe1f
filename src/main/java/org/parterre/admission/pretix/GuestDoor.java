package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parterre.admission.Admissions;
import org.parterre.admission.Door;
import org.parterre.admission.Scan;
import org.parterre.platform.Actor;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Ticket;
import org.parterre.tickets.Tickets;

/** The door as a guest uses it. */
@ApplicationScoped
class GuestDoor {
    @Inject
    Evenings evenings;

    @Inject
    GuestSearch search;

    @Inject
    Door door;

    @Inject
    Tickets tickets;

    @Inject
    Admissions admissions;

    @Inject
    Attendance attendance;

    @Inject
    Results results;

    @Inject
    Actor actor;

    @Inject
    Page page;

    @Inject
    Clock clock;

    /** Scans a ticket, in or out. @throws NotFound for an evening that there isn't */
    Map<String, Object> check(Asked asked) {
        Playbill bill = meant(asked);
        Scan scan = new Scan(
                asked.id(NotFound.unless(actor.device())),
                asked.code(),
                null,
                bill.id(),
                asked.direction(),
                actor.who(),
                clock.instant());
        Door.Admitted admitted = door.admit(scan);
        Long ticket = admitted.outcome().ticket();
        Holder holder = admitted.holder() == null && ticket != null ? tickets.holder(ticket) : admitted.holder();
        return results.of(bill, scan, admitted.outcome(), holder);
    }

    /** Of several evenings the one that the ticket is for; what is for none of them is told so at the first. */
    private Playbill meant(Asked asked) {
        List<Playbill> all = asked.evenings().stream()
                .map(at -> evenings.one(at.event(), at.list()))
                .toList();
        Ticket own = all.size() == 1 ? null : search.coded(asked.code());
        return all.stream()
                .filter(bill -> own != null && bill.id() == own.performance())
                .findFirst()
                .orElse(all.get(0));
    }

    /** How many came of those who have a ticket, by tariff. */
    @Transactional
    public Map<String, Object> status(String event, long list) {
        Playbill bill = evenings.one(event, list);
        Map<Long, Attendance.Came> came = attendance.of(list);
        List<Map<String, Object>> items = evenings.tariffs(bill.production()).stream()
                .filter(tariff -> came.containsKey(tariff.id()))
                .map(tariff -> results.item(tariff, came.getOrDefault(tariff.id(), Attendance.NOBODY)))
                .toList();
        return Map.of(
                "eventName",
                bill.title() + " · " + page.shortDay(bill.startsAt(), bill.zone()) + " "
                        + page.time(bill.startsAt(), bill.zone()),
                "totalTickets",
                came.values().stream().mapToInt(Attendance.Came::sold).sum(),
                "alreadyScanned",
                came.values().stream().mapToInt(Attendance.Came::came).sum(),
                "currentlyInside",
                admissions.inside(list),
                "items",
                items);
    }
}
