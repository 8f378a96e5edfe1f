package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Neighbours;

/**
 * Writes down that seats change hands, and tells of it: the maps of this node and those of the others show it once it is
 * committed. To be called in the transaction, while the changed rows are locked.
 */
@ApplicationScoped
class Changes {
    static final String TOPIC = "seats";
    /** In place of a notice that would be too long: read the whole evening again. */
    static final String MANY = "/many";

    @Inject
    Neighbours neighbours;

    @Inject
    Event<SeatsChanged> changes;

    @Inject
    AuditTrail audit;

    protected Changes() {}

    /** The same outside of a container, where nobody is told. */
    Changes(AuditTrail audit) {
        this.audit = audit;
    }

    /** They are gone for good. */
    void taken(String what, long performance, List<String> seats) {
        write(what, performance, seats);
        tell(performance, until(seats, Long.MAX_VALUE), List.of());
    }

    /** They came free; no seats, nothing to tell. */
    void freed(String what, long performance, List<String> seats) {
        if (!seats.isEmpty()) {
            write(what, performance, seats);
            tell(performance, Map.of(), seats);
        }
    }

    /** A line or more for each purchase: the trail has at least one for each order (DESIGN §5, rule 7). */
    void sold(List<Purchase> purchases) {
        audit.record(purchases.stream()
                .flatMap(purchase -> entries(
                        purchase.who(),
                        "seats-sold",
                        purchase.performance(),
                        ascending(purchase.sales().stream().map(Sale::seat).toList())))
                .toList());
    }

    /** In as many lines as it takes: a trail that is cut short would not name every seat. */
    void write(String what, long performance, List<String> seats) {
        audit.record(entries(audit.who(), what, performance, seats).toList());
    }

    private static Stream<AuditTrail.Entry> entries(
            AuditTrail.Who who, String what, long performance, List<String> seats) {
        return lines(seats).stream().map(line -> entry(who, what, performance, line));
    }

    /** The same seats in the same order, together as many as a line of the trail has room for. */
    static List<List<String>> lines(List<String> seats) {
        List<List<String>> lines = new ArrayList<>();
        int room = 0;
        for (String seat : seats) {
            if (seat.length() > room) {
                lines.add(new ArrayList<>());
                room = AuditTrail.LONGEST_DETAIL;
            }
            lines.get(lines.size() - 1).add(seat);
            room -= seat.length() + 1;
        }
        return lines;
    }

    void tell(long performance, Map<String, Long> taken, List<String> freed) {
        if (taken.isEmpty() && freed.isEmpty()) {
            return;
        }
        String text = SeatsChanged.text(performance, taken, freed);
        long number = neighbours.tell(TOPIC, text.length() > Neighbours.LONGEST ? performance + MANY : text);
        changes.fire(new SeatsChanged(performance, number, taken, freed));
    }

    static AuditTrail.Entry entry(AuditTrail.Who who, String what, long performance, List<String> seats) {
        return new AuditTrail.Entry(who, what, "performance:" + performance, String.join(" ", seats));
    }

    static Map<String, Long> until(List<String> seats, long time) {
        Map<String, Long> taken = new LinkedHashMap<>();
        seats.forEach(seat -> taken.put(seat, time));
        return taken;
    }

    static List<String> ascending(List<String> seats) {
        return seats.stream().sorted().toList();
    }
}
