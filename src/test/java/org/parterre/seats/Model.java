package org.parterre.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What seats do, as simply as it can be said: one at a time, in memory. What the program did is played again here, in the order
 * in which the rows were locked; a deed that was not allowed then is a fault of the program.
 */
final class Model {
    /** What can be done to a seat. */
    enum Kind {
        HOLD,
        STRETCH,
        RELEASE,
        EXPIRE,
        SELL,
        FREE,
        BLOCK,
        UNBLOCK
    }

    /**
     * Something that was done to one seat, and committed.
     *
     * @param number drawn while the row was locked
     * @param holder the hold's token
     * @param line the order line, where it is sold or freed
     */
    record Deed(
            long number, Kind kind, String seat, @Nullable String holder, @Nullable Long line, long now, long until) {}

    /** Somebody was told that a seat is not to be had. Up to {@code from} all was committed before, after {@code to} nothing was yet begun. */
    record Refusal(String seat, @Nullable String holder, long now, long from, long to) {}

    /** How a seat stands. */
    record Standing(String state, @Nullable String hold, long until, @Nullable Long line) {
        static final Standing FREE = new Standing("FREE", null, 0, null);

        boolean freeAt(long now) {
            return "FREE".equals(state) || ("HELD".equals(state) && until <= now);
        }

        boolean heldBy(@Nullable String token) {
            return "HELD".equals(state) && token != null && token.equals(hold);
        }
    }

    private record Moment(long number, Standing standing) {}

    private final Map<String, Standing> seats = new TreeMap<>();
    private final Map<String, List<Moment>> history = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Map<String, Standing> play(List<Deed> deeds) {
        deeds.stream().sorted(Comparator.comparingLong(Deed::number)).forEach(this::play);
        return seats;
    }

    /** What was not allowed, in words. */
    List<String> faults() {
        return faults;
    }

    Standing standing(String seat) {
        return seats.getOrDefault(seat, Standing.FREE);
    }

    private void play(Deed deed) {
        Standing before = standing(deed.seat());
        if (!allowed(before, deed)) {
            faults.add(deed + " although " + before);
        }
        Standing after = after(before, deed);
        seats.put(deed.seat(), after);
        history.computeIfAbsent(deed.seat(), seat -> new ArrayList<>()).add(new Moment(deed.number(), after));
    }

    private static boolean allowed(Standing before, Deed deed) {
        return switch (deed.kind()) {
            case HOLD, BLOCK -> before.freeAt(deed.now());
            case STRETCH -> before.heldBy(deed.holder()) && before.until() > deed.now();
            case RELEASE -> before.heldBy(deed.holder());
            case EXPIRE -> before.freeAt(deed.now());
            case SELL -> before.heldBy(deed.holder()) || before.freeAt(deed.now());
            case FREE ->
                "SOLD".equals(before.state()) && String.valueOf(before.line()).equals(String.valueOf(deed.line()));
            case UNBLOCK -> "BLOCKED".equals(before.state());
        };
    }

    private static Standing after(Standing before, Deed deed) {
        return switch (deed.kind()) {
            case HOLD, STRETCH -> new Standing("HELD", deed.holder(), deed.until(), null);
            case SELL -> new Standing("SOLD", null, 0, deed.line());
            case BLOCK -> new Standing("BLOCKED", null, 0, null);
            case RELEASE, EXPIRE, FREE, UNBLOCK -> Standing.FREE;
        };
    }

    /** A refusal must have had its reason: at some moment while it was decided, the seat was not to be had. */
    void judge(Refusal refusal) {
        Standing last = Standing.FREE;
        boolean reason = false;
        for (Moment moment : history.getOrDefault(refusal.seat(), List.of())) {
            if (moment.number() <= refusal.from()) {
                last = moment.standing();
            } else if (moment.number() <= refusal.to()) {
                reason |= taken(moment.standing(), refusal);
            }
        }
        if (!reason && !taken(last, refusal)) {
            faults.add(refusal + " although it was there all the time: " + last);
        }
    }

    private static boolean taken(Standing standing, Refusal refusal) {
        return !standing.freeAt(refusal.now()) && !standing.heldBy(refusal.holder());
    }
}
