package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.persistence.Retried;

/** Who sits where for good: seats sold, given up, exchanged, kept back. All of the seats or none, in ascending order of identity. */
@ApplicationScoped
class Seating {
    @Inject
    Inventory inventory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    protected Seating() {}

    /** The same outside of a container, where transactions are the caller's. */
    Seating(Inventory inventory, Changes changes, Clock clock) {
        this.inventory = inventory;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Sells each seat to its order line.
     *
     * @throws SeatsTaken when somebody else has one of them by now: then nothing may stay of this transaction
     * @throws IllegalArgumentException for a seat that two lines are to have
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sell(List<Purchase> purchases, Instant now) {
        Map<Long, Map<String, Inventory.Bought>> evenings = new TreeMap<>();
        purchases.stream()
                .collect(Collectors.groupingBy(Purchase::performance))
                .forEach((performance, ofOne) ->
                        evenings.put(performance, bySeat(bought(ofOne), Inventory.Bought::seat)));
        List<Inventory.Bought> ordered = evenings.values().stream()
                .flatMap(seats -> seats.values().stream())
                .toList();
        List<Inventory.Bought> lost = inventory.sell(ordered, now);
        if (!lost.isEmpty()) {
            throw new SeatsTaken(lost.stream().map(Inventory.Bought::seat).toList());
        }
        changes.sold(purchases);
        evenings.forEach((performance, seats) ->
                changes.tell(performance, Changes.until(List.copyOf(seats.keySet()), Long.MAX_VALUE), List.of()));
    }

    private static List<Inventory.Bought> bought(List<Purchase> purchases) {
        return purchases.stream()
                .flatMap(purchase -> purchase.sales().stream()
                        .map(sale -> new Inventory.Bought(
                                purchase.performance(), sale.seat(), purchase.token(), sale.orderLine())))
                .toList();
    }

    /**
     * Makes sold seats free again.
     *
     * @throws NotYourSeat when one isn't sold to that line: then nothing may stay of this transaction
     * @throws IllegalArgumentException for a seat that two lines are to give up
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void free(long performance, List<Sale> sold) {
        Map<String, Sale> ordered = bySeat(sold, Sale::seat);
        List<String> others = ordered.values().stream()
                .filter(sale -> !inventory.free(performance, sale))
                .map(Sale::seat)
                .toList();
        if (!others.isEmpty()) {
            throw new NotYourSeat(others);
        }
        changes.freed("seats-freed", performance, List.copyOf(ordered.keySet()));
    }

    /**
     * Sells seats to a buyer who gives others for them, perhaps of another evening. All rows are locked in their order, so the old
     * seats are not lost before the new ones are certain, and are nobody else's before the whole is.
     *
     * @throws NotYourSeat when a seat isn't sold to the line that is to give it · @throws SeatsTaken when somebody else has one
     *     of the new seats: then nothing may stay of this transaction · @throws IllegalArgumentException for a seat that is
     *     named twice
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void exchange(Purchase purchase, long from, List<Sale> given, Instant now) {
        Map<Place, Sale> wanted = places(purchase.performance(), purchase.sales());
        Map<Place, Sale> left = places(from, given);
        TreeSet<Place> all = new TreeSet<>(wanted.keySet());
        all.addAll(left.keySet());
        if (all.size() < wanted.size() + left.size()) {
            throw new IllegalArgumentException("a seat can't be exchanged for itself");
        }
        for (Place place : all) {
            Sale leaving = left.get(place);
            Sale taking = wanted.get(place);
            if (leaving != null && !inventory.free(place.performance(), leaving)) {
                throw new NotYourSeat(List.of(place.seat()));
            }
            if (taking != null
                    && !inventory
                            .sell(
                                    List.of(new Inventory.Bought(
                                            place.performance(), place.seat(), purchase.token(), taking.orderLine())),
                                    now)
                            .isEmpty()) {
                throw new SeatsTaken(List.of(place.seat()));
            }
        }
        changes.sold(List.of(purchase));
        changes.tell(
                purchase.performance(),
                Changes.until(wanted.keySet().stream().map(Place::seat).toList(), Long.MAX_VALUE),
                List.of());
        changes.freed(
                "seats-freed", from, left.keySet().stream().map(Place::seat).toList());
    }

    /** A seat of an evening, in the order of locks. */
    private record Place(long performance, String seat) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return performance == other.performance
                    ? seat.compareTo(other.seat)
                    : Long.compare(performance, other.performance);
        }
    }

    private static Map<Place, Sale> places(long performance, List<Sale> sales) {
        Map<Place, Sale> places = new TreeMap<>();
        bySeat(sales, Sale::seat).forEach((seat, sale) -> places.put(new Place(performance, seat), sale));
        return places;
    }

    /** Keeps free seats back from sale. @throws SeatsTaken naming those that aren't free; then none is kept back */
    @Retried
    @Transactional
    public void block(long performance, List<String> seats) {
        Instant now = clock.instant();
        List<String> taken = Changes.ascending(seats).stream()
                .filter(seat -> !inventory.block(performance, seat, now))
                .toList();
        if (!taken.isEmpty()) {
            throw new SeatsTaken(taken);
        }
        changes.taken("seats-blocked", performance, Changes.ascending(seats));
    }

    /** Puts seats that were kept back on sale; those that weren't stay as they are. */
    @Retried
    @Transactional
    public void unblock(long performance, List<String> seats) {
        changes.freed(
                "seats-unblocked",
                performance,
                Changes.ascending(seats).stream()
                        .filter(seat -> inventory.unblock(performance, seat))
                        .toList());
    }

    /** In the order of locks. Where two name the same seat, one of them would be forgotten without a word. */
    private static <T> Map<String, T> bySeat(List<T> all, Function<T, String> seatOf) {
        Map<String, T> ordered = new TreeMap<>();
        for (T one : all) {
            T other = ordered.put(seatOf.apply(one), one);
            if (other != null) {
                throw new IllegalArgumentException("one seat twice: " + other + " and " + one);
            }
        }
        return ordered;
    }
}
