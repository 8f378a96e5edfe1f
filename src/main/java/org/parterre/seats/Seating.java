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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Retried;

/** Who sits where for good: seats sold, given up, moved, kept back. All of the seats or none, in ascending order of identity. */
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
     * Takes order lines from their seats to others, perhaps to each other's. All rows are locked in their order before the first
     * of the new seats is sold: a line never has two seats, and the old one is not lost before the new one is certain.
     *
     * @throws NotYourSeat when a line hasn't the seat it is to leave · @throws SeatsTaken when somebody has one of the new
     *     seats: then nothing may stay of this transaction · @throws IllegalArgumentException for a seat that two lines are to
     *     leave, or to get
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(long performance, List<Move> moves, Instant now) {
        Map<String, Move> left = bySeat(moves, Move::from);
        Map<String, Move> taken = bySeat(moves, Move::to);
        TreeSet<String> all = new TreeSet<>(left.keySet());
        all.addAll(taken.keySet());
        String token = Tokens.secret();
        for (String seat : all) {
            Move leaving = left.get(seat);
            if (leaving != null && !inventory.free(performance, new Sale(seat, leaving.orderLine()))) {
                throw new NotYourSeat(List.of(seat));
            }
            if (taken.containsKey(seat)
                    && !inventory
                            .hold(List.of(new Inventory.Wanted(performance, seat, token, now.plusSeconds(60))), now)
                            .isEmpty()) {
                throw new SeatsTaken(List.of(seat));
            }
        }
        taken.forEach((seat, move) -> {
            if (!inventory
                    .sell(List.of(new Inventory.Bought(performance, seat, token, move.orderLine())), now)
                    .isEmpty()) {
                throw new IllegalStateException("seat " + seat + " was locked and is not ours to sell");
            }
        });
        List<String> freed =
                left.keySet().stream().filter(Predicate.not(taken::containsKey)).toList();
        changes.write("seats-left", performance, List.copyOf(left.keySet()));
        changes.write("seats-moved-to", performance, List.copyOf(taken.keySet()));
        changes.tell(performance, Changes.until(List.copyOf(taken.keySet()), Long.MAX_VALUE), freed);
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
