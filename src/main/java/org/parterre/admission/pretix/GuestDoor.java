package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Admissions;
import org.parterre.admission.Door;
import org.parterre.admission.Scan;
import org.parterre.platform.Actor;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Ticket;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;

/** The door as a guest uses it. */
@ApplicationScoped
class GuestDoor {
    private static final int ON_A_PAGE = 25;
    private static final int LEAST_LETTERS = 2;

    @Inject
    Evenings evenings;

    @Inject
    Door door;

    @Inject
    TicketCode codes;

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
        Long own = all.size() == 1 ? null : evening(asked.code());
        return all.stream()
                .filter(bill -> own != null && bill.id() == own)
                .findFirst()
                .orElse(all.get(0));
    }

    private @Nullable Long evening(String code) {
        if (codes.read(code) instanceof TicketCode.Read.Genuine genuine) {
            return genuine.performance();
        }
        Ticket typed = tickets.byShortCode(code);
        return typed == null ? null : typed.performance();
    }

    /** Whose name or order number has all of these words in it. Scanned by the short code, which says nothing to a stranger. */
    @Transactional
    public List<Map<String, Object>> search(Asked asked) {
        String words = asked.query() == null ? "" : asked.query();
        if (words.strip().length() < LEAST_LETTERS) {
            return List.of();
        }
        int before = ON_A_PAGE * (Math.max(1, asked.page() == null ? 1 : asked.page()) - 1);
        return asked.evenings().stream()
                .flatMap(at -> found(evenings.one(at.event(), at.list()), words))
                .skip(before)
                .limit(ON_A_PAGE)
                .toList();
    }

    private Stream<Map<String, Object>> found(Playbill bill, String words) {
        Set<Long> inside = admissions.tickets(bill.id());
        return tickets.holders(bill.id(), words).stream().map(holder -> {
            Ticket ticket = NotFound.unless(tickets.find(holder.ticket()));
            return results.found(bill, holder, ticket.shortCode(), inside.contains(holder.ticket()));
        });
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
