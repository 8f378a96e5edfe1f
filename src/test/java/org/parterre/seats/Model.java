package org.parterre.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.Deed.Act;
import org.parterre.seats.Deed.Answer;
import org.parterre.seats.Deed.Kind;

/**
 * What seats do, as simply as it can be said: one at a time, in memory. What the program did is played again here, in the order
 * in which the rows were locked. A deed that was not allowed then is a fault of the program; so is one that did less than it had
 * to, and an answer for which there was no reason at any moment while it was decided.
 */
final class Model {
    /** How a seat stands. */
    record Standing(String state, @Nullable String hold, long until, @Nullable Long line) {
        static final Standing FREE = new Standing("FREE", null, 0, null);

        boolean freeAt(long now) {
            return "FREE".equals(state) || overAt(now);
        }

        boolean overAt(long now) {
            return "HELD".equals(state) && until <= now;
        }

        boolean heldBy(@Nullable String token) {
            return "HELD".equals(state) && token != null && token.equals(hold);
        }

        boolean soldTo(long to) {
            return "SOLD".equals(state) && line != null && line == to;
        }
    }

    /** How a hold stands, apart from its seats. */
    enum Kept {
        NOWHERE,
        KEPT,
        STRETCHED
    }

    /**
     * What is wrong.
     *
     * @param done what was done to a seat that did not allow it, else null
     * @param before how that seat stood
     */
    record Fault(String what, @Nullable Kind done, @Nullable Standing before) {
        static Fault of(String what) {
            return new Fault(what, null, null);
        }

        /** Such as a HOLD of a seat that is HELD. */
        boolean is(Kind kind, String state) {
            return kind == done && before != null && state.equals(before.state());
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private record Moment<T>(long number, T value) {}

    /** What something was, and when. */
    private static final class History<T> {
        private final List<Moment<T>> moments = new ArrayList<>();

        History(T begin) {
            moments.add(new Moment<>(0, begin));
        }

        void add(long number, T value) {
            moments.add(new Moment<>(number, value));
        }

        T last() {
            return moments.get(moments.size() - 1).value();
        }

        boolean ever(Deed.Span span, Predicate<T> such) {
            T before = moments.get(0).value();
            boolean ever = false;
            for (Moment<T> moment : moments) {
                if (moment.number() <= span.from()) {
                    before = moment.value();
                } else if (moment.number() <= span.to()) {
                    ever |= such.test(moment.value());
                }
            }
            return ever || such.test(before);
        }
    }

    /** The answer that was kept under a key. */
    private record Given(long number, String request, String token) {
        static final Given NOTHING = new Given(Long.MAX_VALUE, "", "");
    }

    private final Map<String, History<Standing>> seats = new TreeMap<>();
    private final Map<String, History<Kept>> holds = new HashMap<>();
    private final Map<String, Given> keys = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Model() {}

    /** Plays what was committed, and judges what was answered. */
    static Model of(Collection<Deed> deeds) {
        Model model = new Model();
        deeds.stream()
                .filter(Deed::left)
                .sorted(Comparator.comparingLong(Deed::place))
                .forEach(model::play);
        deeds.stream().filter(deed -> deed.answer() != Answer.DONE).forEach(model::judge);
        return model;
    }

    /** What was not allowed, in words. */
    List<Fault> faults() {
        return faults;
    }

    Standing standing(String seat) {
        return seat(seat).last();
    }

    Kept kept(String token) {
        return hold(token).last();
    }

    private History<Standing> seat(String seat) {
        return seats.computeIfAbsent(seat, first -> new History<>(Standing.FREE));
    }

    private History<Kept> hold(@Nullable String token) {
        return holds.computeIfAbsent(String.valueOf(token), first -> new History<>(Kept.NOWHERE));
    }

    private void play(Deed deed) {
        Map<String, Standing> after = new TreeMap<>();
        if (deed.answer() == Answer.DONE) {
            for (String seat : changed(deed)) {
                check(deed, seat);
                after.put(seat, after(deed, seat));
            }
            playTheHold(deed);
            compare(
                    deed,
                    "taken",
                    deed.told().taken(),
                    after.entrySet().stream()
                            .filter(seat -> !seat.getValue().equals(Standing.FREE))
                            .map(Map.Entry::getKey)
                            .toList());
            compare(
                    deed,
                    "free",
                    deed.told().freed(),
                    after.entrySet().stream()
                            .filter(seat -> seat.getValue().equals(Standing.FREE))
                            .map(Map.Entry::getKey)
                            .toList());
        } else {
            compare(deed, "taken", deed.told().taken(), List.of());
            for (String seat : deed.told().freed()) { // a hold that was over, and is cleared by who wanted more
                check(deed, seat);
                after.put(seat, Standing.FREE);
            }
        }
        after.forEach((seat, standing) -> seat(at(deed, seat)).add(deed.span().number(), standing));
    }

    private void check(Deed deed, String seat) {
        Standing before = standing(at(deed, seat));
        if (!allows(before, deed, seat)) {
            faults.add(new Fault(
                    deed + "\n  although " + seat + " was " + before, deed.act().kind(), before));
        }
    }

    /** Which seats are another's or nobody's after it; where the program decides, those that had to come free. */
    private Set<String> changed(Deed deed) {
        Set<String> changed = new TreeSet<>(deed.act().targets());
        switch (deed.act().kind()) {
            case GIVE_BACK, SWEEP, UNBLOCK -> {
                changed.addAll(deed.told().freed());
                deed.act().seats().stream()
                        .filter(seat ->
                                !seat(at(deed, seat)).ever(deed.span(), standing -> !allows(standing, deed, seat)))
                        .forEach(changed::add);
            }
            default -> changed.addAll(deed.act().seats());
        }
        return changed;
    }

    private void compare(Deed deed, String what, List<String> told, List<String> was) {
        if (!Changes.ascending(told).equals(was)) {
            faults.add(Fault.of(deed + "\n  should have told that these are " + what + ": " + was));
        }
    }

    private void playTheHold(Deed deed) {
        Act act = deed.act();
        Kept before = kept(String.valueOf(act.token()));
        Kept after =
                switch (act.kind()) {
                    case HOLD -> Kept.KEPT;
                    case STRETCH -> Kept.STRETCHED;
                    case GIVE_BACK -> Kept.NOWHERE;
                    default -> before;
                };
        boolean allowed =
                switch (act.kind()) {
                    case HOLD -> before == Kept.NOWHERE;
                    case STRETCH -> before == Kept.KEPT;
                    case GIVE_BACK -> before != Kept.STRETCHED;
                    default -> true;
                };
        expect(deed, allowed, "the hold was " + before);
        if (after != before) {
            hold(act.token()).add(deed.span().number(), after);
        }
        if (act.key() != null) {
            Given earlier =
                    keys.put(act.key(), new Given(deed.span().number(), act.request(), String.valueOf(act.token())));
            expect(deed, earlier == null, "its key had been answered: " + earlier);
        }
    }

    private static boolean allows(Standing before, Deed deed, String seat) {
        Act act = deed.act();
        return switch (act.kind()) {
            case HOLD, BLOCK -> before.freeAt(deed.now());
            case STRETCH -> before.heldBy(act.token()) && !before.overAt(deed.now());
            case GIVE_BACK -> before.heldBy(act.token());
            case SWEEP -> before.overAt(deed.now());
            case SELL -> before.heldBy(act.token()) || before.freeAt(deed.now());
            case FREE -> before.soldTo(line(act, act.seats(), seat));
            case EXCHANGE ->
                act.seats().contains(seat) ? before.soldTo(line(act, act.seats(), seat)) : before.freeAt(deed.now());
            case UNBLOCK -> "BLOCKED".equals(before.state());
        };
    }

    private static Standing after(Deed deed, String seat) {
        Act act = deed.act();
        return switch (act.kind()) {
            case HOLD, STRETCH -> new Standing("HELD", act.token(), deed.until(), null);
            case SELL -> new Standing("SOLD", null, 0, line(act, act.seats(), seat));
            case EXCHANGE ->
                act.targets().contains(seat)
                        ? new Standing("SOLD", null, 0, Act.madeOf(line(act, act.targets(), seat), seat))
                        : Standing.FREE;
            case BLOCK -> new Standing("BLOCKED", null, 0, null);
            case GIVE_BACK, SWEEP, FREE, UNBLOCK -> Standing.FREE;
        };
    }

    private static long line(Act act, List<String> seats, String seat) {
        return act.lines().get(seats.indexOf(seat));
    }

    /** An answer other than that it is done must have had its reason at some moment while it was decided. */
    private void judge(Deed deed) {
        Act act = deed.act();
        Given given = keys.getOrDefault(String.valueOf(act.key()), Given.NOTHING);
        boolean answered = given.number() <= deed.span().to();
        boolean same = given.request().equals(act.request());
        switch (deed.answer()) {
            case AGAIN -> {
                String token = deed.told().token();
                expect(deed, answered && same && given.token().equals(token), "its key has: " + given);
                expect(deed, hold(token).ever(deed.span(), kept -> kept != Kept.NOWHERE), "that hold was given back");
            }
            case MISMATCH -> expect(deed, answered && !same, "its key has: " + given);
            case TAKEN -> {
                expect(deed, given.number() > deed.span().from(), "its key has: " + given);
                judgeEachSeat(deed, given.token());
            }
            case NOT_YOURS -> judgeEachSeat(deed, null);
            case ORDERED ->
                expect(
                        deed,
                        act.kind() == Kind.GIVE_BACK
                                && hold(act.token()).ever(deed.span(), kept -> kept == Kept.STRETCHED),
                        "no order was made of it");
            case EXPIRED -> {
                boolean reason =
                        switch (act.kind()) {
                            case HOLD ->
                                answered && same && hold(given.token()).ever(deed.span(), kept -> kept == Kept.NOWHERE);
                            case STRETCH ->
                                hold(act.token()).ever(deed.span(), kept -> kept != Kept.KEPT)
                                        || act.seats().stream().anyMatch(seat -> everRefuses(deed, seat, null));
                            default -> false;
                        };
                expect(deed, reason, "it was not over");
            }
            case DONE -> throw new IllegalArgumentException(deed + " is played, not judged");
        }
    }

    /** @param own the hold that the same key got: that it has the seats is no reason to be refused */
    private void judgeEachSeat(Deed deed, @Nullable String own) {
        List<String> refused = deed.told().refused();
        expect(deed, !refused.isEmpty(), "it names no seat");
        for (String seat : refused) {
            expect(
                    deed,
                    everRefuses(deed, seat, own),
                    seat + " was there all the time: " + seat(at(deed, seat)).last());
        }
        if (deed.act().kind() != Kind.EXCHANGE) { // which ends at the first
            deed.act().seats().stream()
                    .filter(seat -> !refused.contains(seat))
                    .forEach(seat -> expect(
                            deed,
                            seat(at(deed, seat)).ever(deed.span(), standing -> allows(standing, deed, seat)),
                            seat + " was not there either"));
        }
    }

    private boolean everRefuses(Deed deed, String seat, @Nullable String own) {
        return seat(at(deed, seat))
                .ever(deed.span(), standing -> !allows(standing, deed, seat) && !standing.heldBy(own));
    }

    private void expect(Deed deed, boolean right, String otherwise) {
        if (!right) {
            faults.add(Fault.of(deed + "\n  although " + otherwise));
        }
    }

    private static String at(Deed deed, String seat) {
        return deed.act().evening() + seat;
    }
}
