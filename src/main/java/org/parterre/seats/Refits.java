package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.PerformanceRefitted;
import org.parterre.programme.Playbill;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanChange;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;

/**
 * The seats of an evening follow its plan: those that only the old version has go, those that only the new one has come. A seat
 * that somebody has is never lost, and one that is just being bought doesn't change its price.
 */
@ApplicationScoped
public class Refits {
    @Inject
    Inventory inventory;

    @Inject
    Changes changes;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    /**
     * What would become of an evening.
     *
     * @param sold seats that are sold and people find by other words then
     * @param obstacle why it can't be, or null
     */
    public record Outlook(PlanChange change, List<Seat> sold, @Nullable SeatsInUse obstacle) {}

    /** Looks, and changes nothing. For a draft, which has no seats yet, nothing stands in the way. */
    public Outlook look(Playbill bill, Plan to) {
        Plan from = venues.plan(bill.planId()); // whatever is painted over it for this evening
        PlanChange change = PlanChange.between(from, to);
        List<Inventory.Row> rows = inventory.rows(bill.id());
        Set<String> sold = rows.stream()
                .filter(row -> "SOLD".equals(row.state()))
                .map(Inventory.Row::seat)
                .collect(Collectors.toSet());
        return new Outlook(
                change,
                change.renamed().stream()
                        .filter(seat -> sold.contains(seat.id()))
                        .toList(),
                obstacle(bill.id(), from, change, rows, clock.instant()));
    }

    private static @Nullable SeatsInUse obstacle(
            long performance, Plan from, PlanChange change, List<Inventory.Row> rows, Instant now) {
        Set<String> gone = ids(change.gone());
        Set<String> touched = ids(change.rezoned());
        touched.addAll(gone);
        for (Obstacle one : Obstacle.values()) {
            List<String> seats = rows.stream()
                    .filter(row -> one.stands(row, now) && (one == Obstacle.HELD ? touched : gone).contains(row.seat()))
                    .map(Inventory.Row::seat)
                    .toList();
            if (!seats.isEmpty()) {
                return one.of(performance, from, seats);
            }
        }
        return null;
    }

    /** Who has a seat, the most lasting first. */
    private enum Obstacle {
        SOLD,
        BLOCKED,
        HELD;

        boolean stands(Inventory.Row row, Instant now) {
            return name().equals(row.state()) && (this != HELD || row.heldUntil() > now.toEpochMilli());
        }

        SeatsInUse of(long performance, Plan from, List<String> seats) {
            String how = this == SOLD ? "sold" : this == HELD ? "held" : "kept";
            return new SeatsInUse(performance, how, seats, new Spots(from, seats));
        }
    }

    private static Set<String> ids(List<Seat> seats) {
        return seats.stream().map(Seat::id).collect(Collectors.toSet());
    }

    /** In the order of locks; a row that somebody takes meanwhile is not in the state that its change asks for. */
    void follow(@Observes PerformanceRefitted refitted) {
        long performance = refitted.performance();
        Plan from = venues.plan(refitted.from());
        PlanChange change = PlanChange.between(from, venues.plan(refitted.to()));
        Instant now = clock.instant();
        @Nullable SeatsInUse obstacle = obstacle(performance, from, change, inventory.rows(performance), now);
        if (obstacle != null) {
            throw obstacle;
        }
        TreeMap<String, Boolean> touched = new TreeMap<>();
        change.rezoned().forEach(seat -> touched.put(seat.id(), false));
        change.gone().forEach(seat -> touched.put(seat.id(), true));
        touched.forEach((seat, goes) -> {
            if (!(goes ? inventory.remove(performance, seat, now) : inventory.lockUnheld(performance, seat, now))) {
                throw Obstacle.HELD.of(performance, from, List.of(seat));
            }
        });
        inventory.add(performance, change.come());
        write("seats-removed", performance, change.gone());
        write("seats-added", performance, change.come());
    }

    private void write(String what, long performance, List<Seat> seats) {
        if (!seats.isEmpty()) {
            List<String> ids = new ArrayList<>(seats.stream().map(Seat::id).toList());
            ids.sort(Comparator.naturalOrder());
            changes.write(what, performance, ids);
        }
    }
}
