package org.parterre.seats;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did with seats, and what came of it: a line of the book that the model reads.
 *
 * @param by who, and the how manieth of theirs, such as {@code 3.17}
 * @param until the end of a hold that was given or stretched, else 0
 */
record Deed(String by, Act act, long now, long until, Answer answer, Span span, Told told) {
    private static final String NONE = "-";

    /** What can be done. */
    enum Kind {
        HOLD,
        STRETCH,
        GIVE_BACK,
        SWEEP,
        SELL,
        FREE,
        EXCHANGE,
        BLOCK,
        UNBLOCK
    }

    /** What can be answered. */
    enum Answer {
        DONE,
        /** The hold that was given for this key before. */
        AGAIN,
        /** {@link SeatsTaken}. */
        TAKEN,
        /** {@link HoldExpired}. */
        EXPIRED,
        /** {@link AlreadyOrdered}. */
        ORDERED,
        /** {@link NotYourSeat}. */
        NOT_YOURS,
        /** {@link org.parterre.platform.web.Idempotency.Mismatch}. */
        MISMATCH
    }

    /**
     * What was asked for.
     *
     * @param seats for EXCHANGE those to leave
     * @param token the hold's, where there is one
     * @param key the client's Idempotency-Key, or null
     * @param lines the order line of each seat, for SELL, FREE and EXCHANGE
     * @param targets what EXCHANGE gets for each of them
     */
    record Act(
            Kind kind,
            long evening,
            List<String> seats,
            @Nullable String token,
            @Nullable String key,
            List<Long> lines,
            List<String> targets) {
        static Act of(Kind kind, long evening, List<String> seats) {
            return new Act(kind, evening, seats, null, null, List.of(), List.of());
        }

        static Act of(Kind kind, Hold hold) {
            return new Act(kind, hold.performance(), hold.seats(), hold.token(), null, List.of(), List.of());
        }

        static Act hold(long evening, List<String> seats, String token, @Nullable String key) {
            return new Act(Kind.HOLD, evening, seats, token, key, List.of(), List.of());
        }

        /**
         * The order line that comes of exchanging that one for that seat. It is never had for another seat, as a program makes a
         * new line each time: who exchanges one line a second time must hear that it is not theirs any more, whatever came first.
         */
        static long madeOf(long line, String target) {
            return (line * 1_000_000_007L + target.hashCode()) * 0x9E3779B97F4A7C15L >>> 1;
        }

        Act to(List<Long> orderLines, List<String> others) {
            return new Act(kind, evening, seats, token, key, orderLines, others);
        }

        /** The same content under one key is the same request. */
        String request() {
            return evening + ":" + String.join(" ", Changes.ascending(seats));
        }
    }

    /**
     * When it was decided: up to {@code from} all was committed before, after {@code to} nothing was yet begun.
     *
     * @param number drawn while the rows were locked; 0 for what was rolled back
     */
    record Span(long from, long number, long to) {}

    /**
     * What the house said of it.
     *
     * @param taken shown as taken on the maps from then on
     * @param freed shown as free from then on
     * @param refused named in a refusal
     * @param token of the hold that was answered, for HOLD
     */
    record Told(List<String> taken, List<String> freed, List<String> refused, @Nullable String token) {
        static final Told NOTHING = new Told(List.of(), List.of(), List.of(), null);
    }

    boolean left() {
        return span.number() > 0;
    }

    /** Where it stands among the others. */
    long place() {
        return left() ? span.number() : span.to();
    }

    /** One line, that {@link #read} reads. */
    @Override
    public String toString() {
        return String.join(
                "\t",
                String.valueOf(span.number()),
                span.from() + "-" + span.to(),
                by,
                act.kind().name(),
                answer.name(),
                String.valueOf(act.evening()),
                listed(act.seats()),
                listed(act.targets()),
                listed(act.lines()),
                act.token() == null ? NONE : act.token(),
                act.key() == null ? NONE : act.key(),
                now + "/" + until,
                listed(told.taken()),
                listed(told.freed()),
                listed(told.refused()),
                told.token() == null ? NONE : told.token());
    }

    static Deed read(String line) {
        String[] part = line.split("\t", -1);
        String[] span = part[1].split("-");
        String[] time = part[11].split("/");
        return new Deed(
                part[2],
                new Act(
                        Kind.valueOf(part[3]),
                        Long.parseLong(part[5]),
                        list(part[6]),
                        one(part[9]),
                        one(part[10]),
                        list(part[8]).stream().map(Long::valueOf).toList(),
                        list(part[7])),
                Long.parseLong(time[0]),
                Long.parseLong(time[1]),
                Answer.valueOf(part[4]),
                new Span(Long.parseLong(span[0]), Long.parseLong(part[0]), Long.parseLong(span[1])),
                new Told(list(part[12]), list(part[13]), list(part[14]), one(part[15])));
    }

    private static String listed(Collection<?> things) {
        return things.isEmpty() ? NONE : things.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<String> list(String text) {
        return NONE.equals(text) ? List.of() : Arrays.asList(text.split(" "));
    }

    private static @Nullable String one(String text) {
        return NONE.equals(text) ? null : text;
    }
}
