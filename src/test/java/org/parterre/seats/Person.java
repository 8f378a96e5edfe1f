package org.parterre.seats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.Deed.Act;
import org.parterre.seats.Deed.Kind;
import org.parterre.seats.Script.Wish;

/** Somebody who wants one thing after the other, as their script says, and keeps what they get. */
final class Person implements Callable<Void> {
    private static final int MOST_SEATS_IN_AN_ORDER = 10;

    private final RandomEvening evening;
    private final int number;
    private final List<Wish> wishes;
    private final Things<Hold> holds = new Things<>();
    private final Things<Seat> seats = new Things<>();
    private final Things<Act> blocks = new Things<>();

    /** A seat that was bought. */
    private record Seat(long evening, String seat, long line) {}

    /** What somebody has, and what they had. */
    private static final class Things<T> {
        private final List<T> had = new ArrayList<>();
        private final List<T> has = new ArrayList<>();

        void add(T thing) {
            has.add(thing);
        }

        void giveUp(T thing) {
            if (has.remove(thing)) {
                had.add(thing);
            }
        }

        @Nullable
        T chosenBy(Wish wish) {
            List<T> all = wish.stale() ? had : has;
            return all.isEmpty() ? null : all.get(wish.nth() % all.size());
        }

        /** That and the next ones, round and round, which are such; no two of them the same to {@code as}. */
        List<T> from(T first, Predicate<T> such, Function<T, Object> as, int most) {
            List<T> all = has.contains(first) ? has : had;
            List<T> some = new ArrayList<>();
            Set<Object> known = new HashSet<>();
            for (int i = 0; i < all.size() && some.size() < most; i++) {
                T one = all.get((all.indexOf(first) + i) % all.size());
                if (such.test(one) && known.add(as.apply(one))) {
                    some.add(one);
                }
            }
            return some;
        }
    }

    Person(RandomEvening evening, int number, List<Wish> wishes) {
        this.evening = evening;
        this.number = number;
        this.wishes = wishes;
    }

    @Override
    public Void call() {
        for (int place = 0; place < wishes.size(); place++) {
            Wish wish = wishes.get(place);
            Instant now = evening.pass(wish.pause());
            one(wish, now, (number + 1) * 1_000_000L + place * 100L);
        }
        return null;
    }

    /** @param line from here on, order lines are this wish's */
    private void one(Wish wish, Instant now, long line) {
        switch (wish.kind()) {
            case HOLD -> {
                Hold hold = evening.hold(number, Act.hold(wish.evening(), wish.seats(), wish.token(), wish.key()));
                if (hold != null) {
                    holds.add(hold);
                }
            }
            case GIVE_BACK, STRETCH, SELL -> {
                Hold hold = holds.chosenBy(wish);
                if (hold != null) {
                    withAHold(wish, hold, now, line);
                }
            }
            case FREE, EXCHANGE -> {
                Seat seat = seats.chosenBy(wish);
                if (seat != null && wish.kind() == Kind.FREE) {
                    free(wish, seat, now);
                } else if (seat != null) {
                    exchange(wish, seat, now);
                }
            }
            case BLOCK -> {
                Act act = Act.of(
                        Kind.BLOCK,
                        wish.evening(),
                        wish.seats().subList(0, Math.min(2, wish.seats().size())));
                if (evening.does(wish, act, now, 0)) {
                    blocks.add(act);
                }
            }
            case UNBLOCK -> {
                Act block = blocks.chosenBy(wish);
                evening.does(
                        wish,
                        Act.of(
                                Kind.UNBLOCK,
                                block == null ? wish.evening() : block.evening(),
                                block == null ? wish.seats() : block.seats()),
                        now,
                        0);
                if (block != null) {
                    blocks.giveUp(block);
                }
            }
            case SWEEP -> evening.does(wish, Act.of(Kind.SWEEP, wish.evening(), Script.SEATS), now, 0);
        }
    }

    private void withAHold(Wish wish, Hold hold, Instant now, long line) {
        Act act = Act.of(wish.kind(), hold);
        if (wish.kind() == Kind.STRETCH) {
            evening.does(
                    wish,
                    act,
                    now,
                    now.plus(RandomEvening.HOLD_TIME.multipliedBy(2)).toEpochMilli());
            return;
        }
        Map<String, Long> sold = new LinkedHashMap<>();
        hold.seats().forEach(seat -> sold.put(seat, line + sold.size()));
        boolean sale = wish.kind() == Kind.SELL;
        boolean done = evening.does(wish, sale ? act.to(List.copyOf(sold.values()), List.of()) : act, now, 0);
        if (done && sale) {
            sold.forEach((seat, to) -> seats.add(new Seat(hold.performance(), seat, to)));
        }
        holds.giveUp(hold);
    }

    private void free(Wish wish, Seat seat, Instant now) {
        List<Seat> some = seats.from(
                seat, one -> one.evening() == seat.evening(), Seat::seat, 1 + wish.nth() % MOST_SEATS_IN_AN_ORDER);
        Act act = Act.of(Kind.FREE, seat.evening(), names(some)).to(lines(some), List.of());
        if (evening.does(wish, act, now, 0)) {
            some.forEach(seats::giveUp);
        }
    }

    /** For as many seats that were chosen blindly. */
    private void exchange(Wish wish, Seat seat, Instant now) {
        List<Seat> some = seats.from(seat, one -> one.evening() == seat.evening(), Seat::seat, 1 + wish.nth() % 2);
        List<String> left = names(some);
        List<String> targets = wish.seats().stream()
                .filter(target -> !left.contains(target))
                .limit(some.size())
                .toList();
        if (targets.size() < some.size()) {
            return;
        }
        Act act = Act.of(Kind.EXCHANGE, seat.evening(), left).to(lines(some), targets);
        if (evening.does(wish, act, now, 0)) {
            for (int i = 0; i < some.size(); i++) {
                seats.giveUp(some.get(i));
                seats.add(new Seat(
                        seat.evening(), targets.get(i), Act.madeOf(some.get(i).line(), targets.get(i))));
            }
        }
    }

    private static List<String> names(List<Seat> some) {
        return some.stream().map(Seat::seat).toList();
    }

    private static List<Long> lines(List<Seat> some) {
        return some.stream().map(Seat::line).toList();
    }
}
