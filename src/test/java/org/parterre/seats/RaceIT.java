package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/**
 * Thirty-two clients want the same few seats, two hundred times each: no seat ever has two holders. The same race without
 * the guard in the UPDATE finds that a seat has two, so the race is able to fail.
 */
@ParameterizedClass
@EnumSource(Store.class)
class RaceIT {
    private static final int CLIENTS = 32;
    private static final int TRIES = 200;
    private static final List<String> SEATS = List.of("A-1", "A-2", "A-3", "A-4", "A-5", "A-6");
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-12-11T19:15:00Z");

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;

    /** What happened: how often somebody won, and how often two did. */
    private record Outcome(int wins, int doubleWins) {}

    /** The mistake that everybody makes once: look first, then write without looking. */
    private static final class Unguarded extends Inventory {
        private final Database database;

        Unguarded(Database database) {
            super(database);
            this.database = database;
        }

        @Override
        List<Wanted> hold(List<Wanted> seats, Instant now) {
            return seats.stream().filter(one -> !took(one)).toList();
        }

        private boolean took(Wanted one) {
            boolean free = database.query(
                            "SELECT state FROM seat_state WHERE performance_id=? AND seat=?",
                            row -> row.getString(1),
                            one.performance(),
                            one.seat())
                    .contains("FREE");
            Thread.yield();
            return free
                    && database.update(
                                    "UPDATE seat_state SET state='HELD', hold=?, held_until=? WHERE performance_id=?"
                                            + " AND seat=?",
                                    one.token(),
                                    one.until().toEpochMilli(),
                                    one.performance(),
                                    one.seat())
                            == 1;
        }
    }

    @BeforeEach
    void anEveningWithSixSeats() throws Exception {
        transactions = Transactions.on(store);
        database = transactions.database();
        transactions.inTransaction(() -> {
            database.update("INSERT INTO venue (id, name, city, address, time_zone) VALUES (1,'v','c','a','UTC')");
            database.update("INSERT INTO hall (id, venue_id, name) VALUES (1,1,'h')");
            database.update("INSERT INTO seating_plan (id, hall_id, version, capacity, body) VALUES (1,1,1,6,'{}')");
            database.update("INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl,"
                    + " facts_en, accent) VALUES (1,'t','','','','','','','#000000')");
            database.update("INSERT INTO performance (id, production_id, plan_id, starts_at, doors_at, sale_from,"
                    + " sale_until, status, version) VALUES (7,1,1,0,0,0,0,'PUBLISHED',1)");
            for (String seat : SEATS) {
                database.update(
                        "INSERT INTO seat_state (performance_id, seat, state) VALUES (?,?,'FREE')", EVENING, seat);
            }
            return true;
        });
    }

    @Test
    void noSeatEverHasTwoHolders() throws Exception {
        Outcome outcome = race(new Inventory(database), TRIES);
        assertThat(outcome.doubleWins()).isZero();
        assertThat(outcome.wins()).as("somebody got seats").isPositive();
    }

    @Test
    void withoutTheGuardTheSameRaceFindsADoubleSale() throws Exception {
        assertThat(race(new Unguarded(database), TRIES).doubleWins()).isPositive();
    }

    private Outcome race(Inventory inventory, int tries) throws Exception {
        ConcurrentHashMap<String, String> holders = new ConcurrentHashMap<>();
        AtomicInteger wins = new AtomicInteger();
        AtomicInteger doubleWins = new AtomicInteger();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random chance = new Random(client);
            String name = "client" + client;
            clients.add(() -> {
                for (int attempt = 0; attempt < tries; attempt++) {
                    Set<String> wish = wish(chance);
                    String token = name + "-" + attempt;
                    if (took(inventory, wish, token)) {
                        wins.incrementAndGet();
                        for (String seat : wish) {
                            if (holders.putIfAbsent(seat, token) != null) {
                                doubleWins.incrementAndGet();
                            }
                        }
                        Thread.yield();
                        wish.forEach(seat -> holders.remove(seat, token));
                        giveBack(inventory, wish, token);
                    }
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new Outcome(wins.get(), doubleWins.get());
    }

    /** One to three seats, in ascending order. */
    private static Set<String> wish(Random chance) {
        Set<String> wish = new TreeSet<>();
        for (int i = chance.nextInt(3); i >= 0; i--) {
            wish.add(SEATS.get(chance.nextInt(SEATS.size())));
        }
        return wish;
    }

    private boolean took(Inventory inventory, Set<String> wish, String token) throws Exception {
        Instant until = NOW.plus(Duration.ofMinutes(15));
        try {
            return transactions.inTransaction(() -> {
                List<Inventory.Wanted> taken = inventory.hold(
                        wish.stream()
                                .map(seat -> new Inventory.Wanted(EVENING, seat, token, until))
                                .toList(),
                        NOW);
                if (!taken.isEmpty()) {
                    throw new SeatsTaken(
                            taken.stream().map(Inventory.Wanted::seat).toList());
                }
                return true;
            });
        } catch (SeatsTaken somebodyElse) {
            return false;
        }
    }

    private void giveBack(Inventory inventory, Set<String> wish, String token) throws Exception {
        transactions.inTransaction(() -> {
            wish.forEach(seat -> inventory.release(EVENING, seat, token));
            return true;
        });
    }
}
