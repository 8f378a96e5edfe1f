package org.parterre.seats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Refusal;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Together;
import org.parterre.platform.web.Idempotency;
import org.parterre.seats.Deed.Act;
import org.parterre.seats.Deed.Answer;
import org.parterre.seats.Deed.Kind;
import org.parterre.seats.Deed.Told;

/**
 * Many people do whatever can be done with seats, in any order, at once, while time passes; afterwards all that they did and all
 * that they were told is held against a model. The same seed makes everybody want the same things again.
 */
final class RandomEvening {
    static final Duration HOLD_TIME = Duration.ofSeconds(5);

    private static final int PEOPLE = 16;
    /** Two houses on one database: in each, those who come together share a transaction. */
    private static final int HOUSES = 2;

    private static final AuditTrail.Who SOMEBODY = new AuditTrail.Who("audience", "test");

    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-12-11T19:15:00Z").toEpochMilli());
    private final ThreadLocal<@Nullable Instant> frozen = new ThreadLocal<>();
    private final ThreadLocal<List<SeatsChanged>> told = ThreadLocal.withInitial(ArrayList::new);
    private final Register register = new Register();
    private final boolean alone;

    private final Transactions transactions;
    private final Database database;
    private final Desk desk;
    private final List<Together<Claims.Asked, Hold>> lanes = new ArrayList<>();

    /**
     * What was found afterwards.
     *
     * @param faults what the model would not have allowed, and where the tables are different from it
     * @param deeds all that was done, by number
     * @param deadlocks transactions that the database ended because two waited for each other
     */
    record Findings(List<Model.Fault> faults, List<Deed> deeds, int deadlocks) {
        /** How often that was answered to somebody who wanted this. */
        long count(Kind kind, Answer answer) {
            return deeds.stream()
                    .filter(deed -> deed.act().kind() == kind && deed.answer() == answer)
                    .count();
        }
    }

    /** How an evening is to be. */
    record Plan(
            Store store,
            long seed,
            int deeds,
            Function<Database, Inventory> inventory,
            boolean alone,
            Set<Kind> without) {
        static Plan of(Store store, long seed, int deeds) {
            return new Plan(store, seed, deeds, Inventory::new, false, Set.of());
        }

        /** With other SQL for the seats, which is to be found out about. */
        Plan in(Function<Database, Inventory> other) {
            return new Plan(store, seed, deeds, other, alone, without);
        }

        /** Each hold is a transaction of its own, instead of sharing one with those that come with it. */
        Plan eachAlone() {
            return new Plan(store, seed, deeds, inventory, true, without);
        }

        Plan without(Kind kind) {
            return new Plan(store, seed, deeds, inventory, alone, Set.of(kind));
        }

        Findings play() throws Exception {
            try (Transactions transactions = Transactions.on(store)) {
                return new RandomEvening(this, transactions).play(Script.of(seed, PEOPLE, deeds / PEOPLE, without));
            }
        }
    }

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

    /** What the maps would hear. */
    private final class Overheard extends Changes {
        Overheard(AuditTrail audit) {
            super(audit);
        }

        @Override
        void tell(long performance, Map<String, Long> taken, List<String> freed) {
            told.get().add(new SeatsChanged(performance, 0, taken, freed));
        }
    }

    private RandomEvening(Plan plan, Transactions transactions) throws Exception {
        this.transactions = transactions;
        alone = plan.alone();
        database = transactions.database();
        AnEveningInTheDatabase.with(transactions, Script.SEATS, Script.EVENINGS);
        Clock clock = new PassingTime();
        AuditTrail audit = new AuditTrail(database, clock, new Actor());
        Inventory inventory = plan.inventory().apply(database);
        Changes changes = new Overheard(audit);
        Claims claims = new Claims(inventory, changes, new Idempotency(database, clock), audit, clock);
        desk = new Desk(inventory, claims, new Seating(inventory, changes, clock));
        for (int house = 0; house < HOUSES; house++) {
            lanes.add(new Together<>(RandomEvening::touches, this::round, Duration.ofSeconds(60)));
        }
    }

    private static List<String> touches(Claims.Asked asked) {
        Claims.Claim claim = asked.claim();
        return Stream.concat(
                        claim.seats().stream().map(seat -> claim.performance() + seat), Stream.ofNullable(claim.key()))
                .toList();
    }

    private Findings play(List<List<Script.Wish>> script) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Person> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                people.add(new Person(this, person, script.get(person)));
            }
            for (Future<Void> person : threads.invokeAll(people)) {
                person.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<Deed> deeds = register.deeds();
        Model model = Model.of(deeds);
        List<Model.Fault> faults = new ArrayList<>(model.faults());
        theSeats().forEach((seat, standing) -> compare(faults, seat, standing, model.standing(seat)));
        theHolds().forEach((hold, kept) -> compare(faults, hold, kept, model.kept(hold)));
        return new Findings(faults, deeds, transactions.deadlocks());
    }

    private static void compare(List<Model.Fault> faults, String what, Object is, Object shouldBe) {
        if (!is.equals(shouldBe)) {
            faults.add(Model.Fault.of(what + " is " + is + " and should be " + shouldBe));
        }
    }

    private Map<String, Model.Standing> theSeats() throws Exception {
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

    /** Of all that was ever asked for. */
    private Map<String, Model.Kept> theHolds() throws Exception {
        Map<String, Model.Kept> table = new TreeMap<>();
        register.deeds().stream()
                .filter(deed -> deed.act().kind() == Kind.HOLD)
                .forEach(deed -> table.put(String.valueOf(deed.act().token()), Model.Kept.NOWHERE));
        transactions.inTransaction(() -> database.query(
                "SELECT token, stretched FROM seat_hold",
                row -> table.put(row.getString(1), row.getBoolean(2) ? Model.Kept.STRETCHED : Model.Kept.KEPT)));
        return table;
    }

    /** Lets so many milliseconds pass. @return what time it is for this thread, from then on */
    Instant pass(int pause) {
        Instant now = Instant.ofEpochMilli(millis.addAndGet(pause));
        frozen.set(now);
        return now;
    }

    /** The hold that this person is given, perhaps once more; null after a refusal. */
    @Nullable
    Hold hold(int person, Act act) {
        Claims.Claim claim = new Claims.Claim(act.evening(), act.seats(), 1, null, act.key(), act.request());
        Claims.Asked asked = new Claims.Asked(claim, Objects.requireNonNull(act.token()), HOLD_TIME, SOMEBODY);
        try {
            return alone
                    ? result(round(List.of(asked)).get(0))
                    : lanes.get(person % HOUSES).join(asked);
        } catch (Refusal refusal) {
            Desk.answer(refusal); // the round wrote it down
            return null;
        }
    }

    private static Hold result(Together.Outcome<Hold> outcome) {
        if (outcome.result() == null) {
            throw Objects.requireNonNull(outcome.refusal());
        }
        return outcome.result();
    }

    /** Holds of several people in one transaction, as in the program; what came of each stands under the number of the round. */
    private List<Together.Outcome<Hold>> round(List<Claims.Asked> all) {
        long from = register.committed();
        long[] number = new long[1];
        List<Together.Outcome<Hold>> outcomes =
                inTransaction(() -> desk.claims().take(all), number);
        Deed.Span span = register.since(from, number[0]);
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), outcomes.get(i), span);
        }
        return outcomes;
    }

    private void write(Claims.Asked asked, Together.Outcome<Hold> outcome, Deed.Span span) {
        Claims.Claim claim = asked.claim();
        Act act = Act.hold(claim.performance(), claim.seats(), asked.token(), claim.key());
        Hold hold = outcome.result();
        String by = asked.token().substring(0, asked.token().lastIndexOf('.'));
        Answer answer = hold == null
                ? Desk.answer((Refusal) Objects.requireNonNull(outcome.refusal()))
                : hold.token().equals(asked.token()) ? Answer.DONE : Answer.AGAIN;
        register.write(new Deed(
                by,
                act,
                now(),
                hold == null || answer != Answer.DONE ? 0 : hold.expiresAt().toEpochMilli(),
                answer,
                span,
                new Told(
                        overheard(act, change -> change.taken().keySet().stream()),
                        overheard(act, change -> change.freed().stream()),
                        outcome.refusal() instanceof Refusal refusal ? Desk.refused(refusal) : List.of(),
                        hold == null ? null : hold.token())));
    }

    /**
     * Does it, and writes down what came of it.
     *
     * @param until for a hold that is stretched
     */
    boolean does(Script.Wish wish, Act act, Instant now, long until) {
        long from = register.committed();
        long[] number = new long[1];
        Answer answer = Answer.DONE;
        Told heard = Told.NOTHING;
        try {
            List<Inventory.Overdue> overdue = act.kind() == Kind.SWEEP
                    ? transactions.inTransaction(() -> desk.inventory().overdue(now))
                    : List.of();
            inTransaction(
                    () -> {
                        desk.carryOut(act, overdue, now, Instant.ofEpochMilli(until));
                        return true;
                    },
                    number);
            heard = new Told(
                    told.get().stream()
                            .flatMap(change -> change.taken().keySet().stream())
                            .toList(),
                    told.get().stream()
                            .flatMap(change -> change.freed().stream())
                            .toList(),
                    List.of(),
                    null);
        } catch (Refusal refusal) {
            answer = Desk.answer(refusal);
            heard = new Told(List.of(), List.of(), Desk.refused(refusal), null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        register.write(
                new Deed(wish.by(), act, now.toEpochMilli(), until, answer, register.since(from, number[0]), heard));
        return answer == Answer.DONE;
    }

    /** Those of its seats that the maps were told of. */
    private List<String> overheard(Act act, Function<SeatsChanged, Stream<String>> seats) {
        Set<String> heard = new HashSet<>();
        told.get().stream()
                .filter(change -> change.performance() == act.evening())
                .flatMap(seats)
                .forEach(heard::add);
        return act.seats().stream().filter(heard::contains).toList();
    }

    private long now() {
        return Objects.requireNonNull(frozen.get()).toEpochMilli();
    }

    /**
     * Runs it, tried again as in the program.
     *
     * @param number is filled with the transaction's, once it is committed
     */
    private <T> T inTransaction(Callable<T> work, long[] number) {
        try {
            return transactions.inTransaction(() -> {
                register.over(number[0]); // of a try before this one
                told.get().clear();
                T result = work.call();
                number[0] = register.draw();
                return result;
            });
        } catch (RuntimeException e) {
            register.over(number[0]);
            number[0] = 0;
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            register.over(number[0]);
        }
    }
}
