package org.parterre.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Together;
import org.parterre.platform.web.Idempotency;
import org.parterre.seats.Model.Deed;
import org.parterre.seats.Model.Kind;

/**
 * Many people do whatever can be done with seats, in any order, at once, while time passes; afterwards all that they did is
 * played again on a model. The same seed makes everybody want the same things again.
 */
final class RandomEvening {
    private static final int PEOPLE = 16;
    private static final long[] EVENINGS = {7, 8};
    private static final List<String> SEATS =
            IntStream.rangeClosed(10, 39).mapToObj(number -> "A-" + number).toList();
    private static final Duration HOLD_TIME = Duration.ofSeconds(5);

    private final int count;
    private final long seed;
    private final boolean alone;
    private final AtomicLong numbers = new AtomicLong();
    private final TreeSet<Long> uncommitted = new TreeSet<>();
    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-12-11T19:15:00Z").toEpochMilli());
    private final ThreadLocal<@Nullable Instant> frozen = new ThreadLocal<>();
    private final ThreadLocal<Map<Long, SeatsChanged>> told = ThreadLocal.withInitial(HashMap::new);
    private final ConcurrentLinkedQueue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Model.Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> losses = new ConcurrentLinkedQueue<>();
    private final AtomicLong lines = new AtomicLong();

    private final Transactions transactions;
    private final Database database;
    private final Inventory inventory;
    private final Claims claims;
    private final Seating seating;
    private final Together<Claims.Asked, Hold> lane;

    /**
     * What was found afterwards.
     *
     * @param faults what the model would not have allowed, and where the table is different from it
     * @param retries transactions that the database chose as victims of a deadlock
     */
    record Findings(List<String> faults, int retries) {}

    /** Time that passes when somebody does something, and stands still for who is in the middle of it. */
    private final class PassingTime extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Instant mine = frozen.get();
            return mine == null ? Instant.ofEpochMilli(millis.get()) : mine;
        }
    }

    /** Numbers are drawn where the program draws them: while the rows are locked. */
    private final class Numbered extends Changes {
        Numbered(AuditTrail audit) {
            super(audit);
        }

        @Override
        void tell(long performance, Map<String, Long> taken, List<String> freed) {
            told.get().put(performance, new SeatsChanged(performance, draw(), taken, freed));
        }
    }

    /**
     * @param makeInventory the SQL of the seats, or what is to be found out about
     * @param alone whether each hold is a transaction of its own, instead of sharing one with those that come with it
     */
    RandomEvening(Store store, Function<Database, Inventory> makeInventory, int count, long seed, boolean alone)
            throws Exception {
        this.count = count;
        this.seed = seed;
        this.alone = alone;
        transactions = Transactions.on(store);
        database = transactions.database();
        AnEveningInTheDatabase.with(transactions, SEATS, EVENINGS);
        Clock clock = new PassingTime();
        AuditTrail audit = new AuditTrail(database, clock, new Actor());
        inventory = makeInventory.apply(database);
        Changes changes = new Numbered(audit);
        claims = new Claims(inventory, changes, new Idempotency(database, clock), audit, clock);
        seating = new Seating(inventory, changes, clock);
        lane = new Together<>(RandomEvening::touches, this::round, Duration.ofSeconds(60));
    }

    private static List<String> touches(Claims.Asked asked) {
        Claims.Claim claim = asked.claim();
        return claim.seats().stream().map(seat -> claim.performance() + seat).toList();
    }

    Findings play() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<Void>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                people.add(new Person(new Random(seed + person)));
            }
            for (Future<Void> person : threads.invokeAll(people)) {
                person.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Model model = new Model();
        model.play(List.copyOf(deeds));
        refusals.forEach(model::judge);
        List<String> faults = new ArrayList<>(model.faults());
        faults.addAll(losses);
        theTable().forEach((seat, standing) -> {
            if (!standing.equals(model.standing(seat))) {
                faults.add(seat + " is " + standing + " and should be " + model.standing(seat));
            }
        });
        return new Findings(faults, transactions.retries());
    }

    /** How often that was done, on one seat. */
    long count(Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).count();
    }

    int refusals() {
        return refusals.size();
    }

    private Map<String, Model.Standing> theTable() throws Exception {
        Map<String, Model.Standing> table = new TreeMap<>();
        transactions.inTransaction(() -> database.query(
                "SELECT performance_id, seat, state, hold, held_until, order_line FROM seat_state",
                row -> table.put(
                        row.getLong(1) + row.getString(2),
                        new Model.Standing(
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getObject(6) == null ? null : row.getLong(6)))));
        return table;
    }

    /** Holds of several people in one transaction, as in the program; each outcome is noted with the number of its round. */
    private List<Together.Outcome<Hold>> round(List<Claims.Asked> asked) {
        long from = committed();
        List<Together.Outcome<Hold>> outcomes = inTransaction(() -> claims.take(asked));
        told.get().values().forEach(change -> change.freed()
                .forEach(seat -> note(change.performance(), Kind.EXPIRE, seat, null, null, claimsNow(), 0)));
        for (int i = 0; i < outcomes.size(); i++) {
            Hold hold = outcomes.get(i).result();
            if (hold != null) {
                long until = hold.expiresAt().toEpochMilli();
                long now = until - HOLD_TIME.toMillis();
                hold.seats().forEach(seat -> note(hold.performance(), Kind.HOLD, seat, hold.token(), null, now, until));
            } else if (outcomes.get(i).refusal() instanceof SeatsTaken taken) {
                long evening = asked.get(i).claim().performance();
                taken.seats().forEach(seat -> refused(evening, seat, null, claimsNow(), from));
            }
        }
        return outcomes;
    }

    private long claimsNow() {
        Instant mine = frozen.get();
        return mine == null ? millis.get() : mine.toEpochMilli();
    }

    private void note(
            long evening, Kind kind, String seat, @Nullable String holder, @Nullable Long line, long now, long until) {
        SeatsChanged change = told.get().get(evening);
        if (change == null) {
            throw new AssertionError(kind + " of " + seat + " was not told of");
        }
        deeds.add(new Deed(change.number(), kind, evening + seat, holder, line, now, until));
    }

    private void refused(long evening, String seat, @Nullable String holder, long at, long from) {
        refusals.add(new Model.Refusal(evening + seat, holder, at, from, numbers.get()));
    }

    private long draw() {
        synchronized (uncommitted) {
            long number = numbers.incrementAndGet();
            uncommitted.add(number);
            return number;
        }
    }

    /** Up to this number everything is committed: what comes later may be seen or not, by somebody who looks now. */
    private long committed() {
        synchronized (uncommitted) {
            return uncommitted.isEmpty() ? numbers.get() : uncommitted.first() - 1;
        }
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return transactions.inTransaction(() -> {
                forgetNumbers(); // of a try before this one
                told.get().clear();
                return work.call();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            forgetNumbers();
        }
    }

    private void forgetNumbers() {
        synchronized (uncommitted) {
            told.get().values().forEach(change -> uncommitted.remove(change.number()));
        }
    }

    /** Somebody who does one thing after the other, by chance. */
    private final class Person implements Callable<Void> {
        private final Random chance;
        private final List<Hold> holds = new ArrayList<>();
        private final Map<Sale, Long> bought = new HashMap<>();
        private final TreeSet<String> keptBack = new TreeSet<>();
        private long now;
        private long from;

        Person(Random chance) {
            this.chance = chance;
        }

        @Override
        public Void call() {
            for (int deed = 0; deed < count / PEOPLE; deed++) {
                now = millis.addAndGet(chance.nextInt(40));
                frozen.set(Instant.ofEpochMilli(now));
                from = committed();
                one();
                frozen.remove();
            }
            return null;
        }

        private void one() {
            int dice = chance.nextInt(100);
            long evening = EVENINGS[chance.nextInt(EVENINGS.length)];
            if (dice < 45 || (dice < 85 && holds.isEmpty() && bought.isEmpty())) {
                hold(evening);
            } else if (dice < 55) {
                withAHold(this::giveBack);
            } else if (dice < 60) {
                withAHold(this::stretch);
            } else if (dice < 72) {
                withAHold(this::sell);
            } else if (dice < 85) {
                withAPurchase(dice < 78 ? this::free : this::move);
            } else if (dice < 90) {
                block(evening);
            } else if (dice < 94) {
                unblock(evening);
            } else {
                sweep(evening);
            }
        }

        private void hold(long evening) {
            Claims.Claim claim = new Claims.Claim(evening, someSeats(4), null, null, "");
            Claims.Asked asked = new Claims.Asked(
                    claim, Long.toHexString(chance.nextLong()), HOLD_TIME, new AuditTrail.Who("audience", "test"));
            try {
                holds.add(alone ? result(round(List.of(asked)).get(0)) : lane.join(asked));
            } catch (SeatsTaken taken) {
                // noted by the round
            }
        }

        private static Hold result(Together.Outcome<Hold> outcome) {
            if (outcome.result() == null) {
                throw Objects.requireNonNull(outcome.refusal());
            }
            return outcome.result();
        }

        private void giveBack(Hold hold) {
            try {
                inTransaction(() -> {
                    claims.giveBack(hold);
                    return true;
                });
                freed(hold.performance())
                        .forEach(seat -> note(hold.performance(), Kind.RELEASE, seat, hold.token(), null, now, 0));
            } catch (AlreadyOrdered stretched) {
                // the seats are the order's
            }
        }

        private void stretch(Hold hold) {
            long until = now + 2 * HOLD_TIME.toMillis();
            try {
                inTransaction(() -> claims.stretch(hold, Instant.ofEpochMilli(until), Instant.ofEpochMilli(now)));
                hold.seats()
                        .forEach(seat -> note(hold.performance(), Kind.STRETCH, seat, hold.token(), null, now, until));
            } catch (HoldExpired over) {
                // or stretched before
            }
            holds.add(hold);
        }

        private void sell(Hold hold) {
            List<Sale> sales = hold.seats().stream()
                    .map(seat -> new Sale(seat, lines.incrementAndGet()))
                    .toList();
            try {
                inTransaction(() -> {
                    seating.sell(hold.token(), hold.performance(), sales, Instant.ofEpochMilli(now));
                    return true;
                });
                sales.forEach(sale -> {
                    note(hold.performance(), Kind.SELL, sale.seat(), hold.token(), sale.orderLine(), now, 0);
                    bought.put(sale, hold.performance());
                });
            } catch (SeatsTaken gone) {
                gone.seats().forEach(seat -> refused(hold.performance(), seat, hold.token(), now, from));
            }
        }

        private void free(Sale sale, long evening) {
            inTransaction(() -> {
                seating.free(evening, List.of(sale));
                return true;
            });
            note(evening, Kind.FREE, sale.seat(), null, sale.orderLine(), now, 0);
        }

        private void move(Sale sale, long evening) {
            String to = SEATS.get(chance.nextInt(SEATS.size()));
            try {
                inTransaction(() -> {
                    seating.move(
                            evening, List.of(new Move(sale.orderLine(), sale.seat(), to)), Instant.ofEpochMilli(now));
                    return true;
                });
                note(evening, Kind.FREE, sale.seat(), null, sale.orderLine(), now, 0);
                note(evening, Kind.SELL, to, null, sale.orderLine(), now, 0);
                bought.put(new Sale(to, sale.orderLine()), evening);
            } catch (SeatsTaken gone) {
                gone.seats().forEach(seat -> refused(evening, seat, null, now, from));
                bought.put(sale, evening);
            }
        }

        private void block(long evening) {
            List<String> seats = someSeats(2);
            try {
                inTransaction(() -> {
                    seating.block(evening, seats);
                    return true;
                });
                seats.forEach(seat -> note(evening, Kind.BLOCK, seat, null, null, now, 0));
                seats.forEach(seat -> keptBack.add(evening + " " + seat));
            } catch (SeatsTaken gone) {
                gone.seats().forEach(seat -> refused(evening, seat, null, now, from));
            }
        }

        private void unblock(long evening) {
            List<String> seats = keptBack.stream()
                    .filter(seat -> seat.startsWith(evening + " "))
                    .map(seat -> seat.substring(seat.indexOf(' ') + 1))
                    .toList();
            inTransaction(() -> {
                seating.unblock(evening, seats);
                return true;
            });
            freed(evening).forEach(seat -> note(evening, Kind.UNBLOCK, seat, null, null, now, 0));
            keptBack.removeIf(seat -> seat.startsWith(evening + " "));
        }

        private void sweep(long evening) {
            List<Inventory.Overdue> overdue = inTransaction(() -> inventory.overdue(Instant.ofEpochMilli(now))).stream()
                    .filter(one -> one.performance() == evening)
                    .toList();
            inTransaction(() -> {
                claims.sweep(evening, overdue);
                return true;
            });
            freed(evening).forEach(seat -> note(evening, Kind.EXPIRE, seat, null, null, now, 0));
        }

        private List<String> freed(long evening) {
            SeatsChanged change = told.get().get(evening);
            return change == null ? List.of() : change.freed();
        }

        private void withAHold(Consumer<Hold> deed) {
            if (!holds.isEmpty()) {
                deed.accept(holds.remove(chance.nextInt(holds.size())));
            }
        }

        private void withAPurchase(BiConsumer<Sale, Long> deed) {
            if (!bought.isEmpty()) {
                List<Sale> sales = new ArrayList<>(bought.keySet());
                Sale sale = sales.get(chance.nextInt(sales.size()));
                try {
                    deed.accept(sale, bought.remove(sale));
                } catch (NotYourSeat lost) {
                    losses.add("who bought " + sale + " hasn't got it any more");
                }
            }
        }

        private List<String> someSeats(int most) {
            List<String> all = new ArrayList<>(SEATS);
            Collections.shuffle(all, chance);
            return List.copyOf(all.subList(0, 1 + chance.nextInt(most)));
        }
    }
}
