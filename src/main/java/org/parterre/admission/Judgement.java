package org.parterre.admission;

/**
 * The rule of the door, from facts alone: no clock, no database, nothing a browser lacks, so that a phone without a network can
 * decide by the same code. What comes first in the list is said first: a code that isn't ours says nothing about a ticket.
 */
public final class Judgement {
    private Judgement() {}

    /**
     * What is known when the door has to answer.
     *
     * @param readable it is a ticket code, a short code or a ticket found by name
     * @param ours the code was signed by this house
     * @param here the ticket is for the evening at this door
     * @param known there is such a ticket
     * @param live neither the ticket nor the evening was cancelled
     * @param newest no newer code was issued for it
     * @param paid its order is paid
     * @param inside its holder came in and hasn't left
     * @param out the person is leaving
     * @param open people are let in by now
     */
    public record Facts(
            boolean readable,
            boolean ours,
            boolean here,
            boolean known,
            boolean live,
            boolean newest,
            boolean paid,
            boolean inside,
            boolean out,
            boolean open) {
        Facts whenOpen() {
            return new Facts(readable, ours, here, known, live, newest, paid, inside, out, true);
        }
    }

    public static Verdict of(Facts facts) {
        if (!facts.readable()) {
            return Verdict.UNKNOWN;
        }
        if (!facts.ours()) {
            return Verdict.FORGED;
        }
        if (!facts.here()) {
            return Verdict.OTHER_PERFORMANCE;
        }
        if (!facts.known()) {
            return Verdict.UNKNOWN;
        }
        if (facts.out()) {
            return facts.inside() ? Verdict.LEFT : Verdict.NOT_INSIDE;
        }
        if (!facts.live()) {
            return Verdict.CANCELLED;
        }
        if (!facts.newest()) {
            return Verdict.REPLACED;
        }
        if (!facts.paid()) {
            return Verdict.NOT_PAID;
        }
        if (facts.inside()) {
            return Verdict.ALREADY_INSIDE;
        }
        return facts.open() ? Verdict.ADMIT : Verdict.TOO_EARLY;
    }

    /**
     * What is said where a supervisor may have spoken.
     *
     * @param overruled a supervisor lets them in, whatever is known; on the way out there is nothing to overrule
     */
    public static Verdict of(Facts facts, boolean overruled) {
        return overruled && !facts.out() ? Verdict.OVERRULED : of(facts);
    }

    /**
     * Whether somebody is inside with that ticket from now on. Who is let in by a supervisor is, where the ticket would have
     * done but for the time; with any other they came in without a ticket of this evening, and none is used up.
     */
    public static boolean opens(Facts facts, boolean overruled) {
        return of(overruled ? facts.whenOpen() : facts) == Verdict.ADMIT;
    }
}
