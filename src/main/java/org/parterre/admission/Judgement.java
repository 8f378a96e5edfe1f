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
            boolean open) {}

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
}
