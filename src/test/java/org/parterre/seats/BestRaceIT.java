package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.seats.choice.BestAvailable;
import org.parterre.seats.choice.Terms;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * A hundred and sixty buyers at once, through two houses on one database of which each hears late what the other sold, leave the
 * choice of 2,000 seats to the house until nothing is left: nobody is refused while there are seats.
 */
@ParameterizedClass
@EnumSource(Store.class)
class BestRaceIT {
    private static final int BUYERS = 160;
    private static final int MOST = 4;
    private static final int CONNECTIONS = 32;
    private static final long LATE_MILLIS = 20;
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-12-11T19:15:00Z");
    private static final Plan HALL = AHall.ofTwoThousandSeats();

    @Parameter
    Store store = Store.DERBY;

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    private final ScheduledExecutorService post = Executors.newSingleThreadScheduledExecutor();
    private final List<Node> nodes = List.of(new Node(), new Node());

    /** What a buyer was told. {@code seats} is empty after a refusal. */
    private record Answer(int wanted, List<String> seats, long asked, long answered) {}

    /** A house with its own picture of the hall. */
    private static final class Node {
        private final BitSet shown = new BitSet();
        private final Picks.Asked asked = new Picks.Asked();

        synchronized BitSet picture() {
            return (BitSet) shown.clone();
        }

        synchronized void sold(List<String> seats) {
            seats.forEach(
                    seat -> shown.set(Objects.requireNonNull(HALL.seat(seat)).ordinal()));
        }
    }

    @Test
    void nobodyIsRefusedBeforeTheSeatsRunOut() throws Exception {
        Transactions transactions = Transactions.on(store);
        Inventory inventory = new Inventory(transactions.database());
        AnEveningInTheDatabase.with(
                transactions, HALL.seats().stream().map(Seat::id).toList(), EVENING);
        ExecutorService crowd = Executors.newFixedThreadPool(BUYERS);
        try {
            List<Callable<Void>> buyers = new ArrayList<>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                Random chance = new Random(buyer);
                Node node = nodes.get(buyer % 2);
                buyers.add(() -> buy(chance, node, transactions, inventory));
            }
            for (Future<Void> buyer : crowd.invokeAll(buyers)) {
                buyer.get();
            }
        } finally {
            crowd.shutdownNow();
            connections.shutdownNow();
            post.shutdownNow();
            transactions.close();
        }
        List<String> sold =
                answers.stream().flatMap(answer -> answer.seats().stream()).toList();
        List<String> general = HALL.seats().stream()
                .filter(seat -> !seat.wheelchair() && !seat.companion())
                .map(Seat::id)
                .toList();
        assertThat(sold).containsExactlyInAnyOrderElementsOf(general);
        for (Answer refusal : answers) {
            if (refusal.seats().isEmpty()) {
                assertThat(soldToWhoCameAfter(refusal)).isLessThan(refusal.wanted());
            }
        }
    }

    /** Nobody gives anything back, so what was sold to somebody who came after a refusal had been there. */
    private int soldToWhoCameAfter(Answer refusal) {
        return answers.stream()
                .filter(other -> other.asked() > refusal.answered())
                .mapToInt(other -> other.seats().size())
                .sum();
    }

    private Void buy(Random chance, Node node, Transactions transactions, Inventory inventory) throws Exception {
        Picks picks = new Picks(HALL, node.asked, node::picture, node::picture);
        for (int attempt = 0, most = MOST; most > 0; attempt++) {
            int wanted = 1 + chance.nextInt(most);
            String token = Thread.currentThread().getId() + "-" + attempt;
            long asked = System.nanoTime();
            List<String> seats;
            try {
                seats = picks.take(
                        new Terms(wanted, null, false, false),
                        choice -> held(transactions, inventory, choice, token, node));
            } catch (NotEnoughSeats none) {
                seats = List.of();
                most = wanted - 1;
            }
            answers.add(new Answer(wanted, seats, asked, System.nanoTime()));
        }
        return null;
    }

    /** One transaction, as the box office makes it; then this house knows, and the other a little later. */
    private List<String> held(
            Transactions transactions, Inventory inventory, BestAvailable.Choice choice, String token, Node node) {
        List<String> seats = choice.seats().stream().sorted().toList();
        List<Inventory.Wanted> wanted = seats.stream()
                .map(seat -> new Inventory.Wanted(EVENING, seat, token, NOW.plus(Duration.ofMinutes(15))))
                .toList();
        try {
            connections
                    .submit(() -> transactions.inTransaction(() -> {
                        List<String> taken = inventory.hold(wanted, NOW).stream()
                                .map(Inventory.Wanted::seat)
                                .toList();
                        if (!taken.isEmpty()) {
                            throw new SeatsTaken(taken);
                        }
                        return true;
                    }))
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SeatsTaken quicker) {
                throw quicker;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        node.sold(seats);
        nodes.forEach(other -> post.schedule(() -> other.sold(seats), LATE_MILLIS, TimeUnit.MILLISECONDS));
        return seats;
    }
}
