package org.parterre.seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.Deed.Kind;

/**
 * What everybody is going to want, drawn from the seed before anybody begins, so that one seed always means one script. Who has
 * what by then depends on who is quicker; hence a wish says "the fifth of my holds" and not which.
 */
final class Script {
    static final long[] EVENINGS = {7, 8};
    static final List<String> SEATS =
            IntStream.rangeClosed(10, 39).mapToObj(number -> "A-" + number).toList();

    private static final int MOST_SEATS = 4;
    private static final int LONGEST_PAUSE = 40;
    private static final int LATELY = 5;
    /** So many of a hundred wishes are of that kind. */
    private static final List<Share> SHARES = List.of(
            new Share(Kind.HOLD, 36),
            new Share(Kind.GIVE_BACK, 11),
            new Share(Kind.STRETCH, 8),
            new Share(Kind.SELL, 12),
            new Share(Kind.FREE, 14),
            new Share(Kind.EXCHANGE, 7),
            new Share(Kind.BLOCK, 3),
            new Share(Kind.UNBLOCK, 5),
            new Share(Kind.SWEEP, 4));

    private record Share(Kind kind, int ofAHundred) {}

    /**
     * One thing that somebody wants.
     *
     * @param by who, and the how manieth of theirs
     * @param pause milliseconds that pass before
     * @param seats those to hold, to block, to move to
     * @param nth which of the things that somebody has it is about, counted round and round
     * @param stale about something that somebody had and has no more
     */
    record Wish(
            String by,
            int pause,
            Kind kind,
            long evening,
            List<String> seats,
            int nth,
            boolean stale,
            String token,
            @Nullable String key) {
        /** The same person's, for those seats under that key. */
        private Wish under(String other, long where, List<String> those) {
            return new Wish(by, pause, kind, where, those, nth, stale, token, other);
        }
    }

    private final Random chance;
    private final Set<Kind> without;
    private final List<Wish> keyed = new ArrayList<>();

    private Script(long seed, Set<Kind> without) {
        this.chance = new Random(seed);
        this.without = without;
    }

    /** For each of so many people so many wishes, of every kind but those. */
    static List<List<Wish>> of(long seed, int people, int each, Set<Kind> without) {
        return new Script(seed, without).drawn(people, each);
    }

    /** In turns, so that those who use one key do so at about the same time. */
    private List<List<Wish>> drawn(int people, int each) {
        List<List<Wish>> script = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            script.add(new ArrayList<>());
        }
        for (int place = 0; place < each; place++) {
            for (int person = 0; person < people; person++) {
                script.get(person).add(wish(person + "." + place));
            }
        }
        return script;
    }

    private Wish wish(String by) {
        Kind kind = kind(chance.nextInt(100));
        long evening = EVENINGS[chance.nextInt(EVENINGS.length)];
        List<String> seats = seats(1 + chance.nextInt(MOST_SEATS));
        String token = by + "." + Integer.toHexString(chance.nextInt());
        int dice = chance.nextInt(100);
        Wish wish = new Wish(
                by,
                chance.nextInt(LONGEST_PAUSE),
                without.contains(kind) ? Kind.HOLD : kind,
                evening,
                seats,
                chance.nextInt(1000),
                chance.nextInt(100) < 10,
                token,
                null);
        return wish.kind() == Kind.HOLD && dice < 50 ? underAKey(wish, dice) : wish;
    }

    /** A key of its own, or one that somebody has used lately: mostly for the same seats, now and then for others. */
    private Wish underAKey(Wish wish, int dice) {
        if (dice < 25 || keyed.isEmpty()) {
            Wish first = wish.under("key-" + wish.by(), wish.evening(), wish.seats());
            keyed.add(first);
            return first;
        }
        Wish earlier = keyed.get(keyed.size() - 1 - wish.nth() % Math.min(LATELY, keyed.size()));
        List<String> seats = dice < 40 ? mixed(earlier.seats()) : wish.seats();
        return wish.under(Objects.requireNonNull(earlier.key()), earlier.evening(), seats);
    }

    private static Kind kind(int dice) {
        int left = dice;
        for (Share share : SHARES) {
            left -= share.ofAHundred();
            if (left < 0) {
                return share.kind();
            }
        }
        throw new IllegalStateException("the shares make less than a hundred");
    }

    private List<String> seats(int number) {
        return List.copyOf(mixed(SEATS).subList(0, number));
    }

    private List<String> mixed(List<String> seats) {
        List<String> all = new ArrayList<>(seats);
        Collections.shuffle(all, chance);
        return List.copyOf(all);
    }
}
