package org.parterre.admission.manifest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device needs to answer without a network. Nobody can be found in it: a ticket appears as a hash of its code, and its
 * holder's name can be read only with that code.
 *
 * @param openFrom when the first person is let in; before it the verdict is TOO_EARLY
 * @param publicKey by which codes and the version are verified: Ed25519, X.509 in base 64
 * @param version of the whole list, see {@link Content}; a device that applied a delta counts it itself
 * @param since the version that this is a delta to; null for a whole list
 * @param signature of {@link Content#signed}: base 64 for URLs
 * @param proofs what the door asks to see, in the language asked for
 * @param tickets all codes; in a delta those that are new or changed
 * @param gone in a delta: the hashes to forget
 * @param conflicts how many nobody has looked at yet
 */
public record Manifest(
        String performance,
        String title,
        String hall,
        OffsetDateTime startsAt,
        OffsetDateTime doorsAt,
        OffsetDateTime openFrom,
        OffsetDateTime generatedAt,
        boolean cancelled,
        String publicKey,
        String version,
        @Nullable String since,
        String signature,
        List<Section> sections,
        List<String> proofs,
        List<Line> tickets,
        List<String> gone,
        int inside,
        int sold,
        int conflicts) {

    /** A part of the hall. @param box its rows are boxes */
    public record Section(String name, boolean box) {}

    /** Where a code stands. */
    public enum State {
        VALID,
        INSIDE,
        REPLACED,
        CANCELLED,
        NOT_PAID
    }

    /** One code. @param slip see {@link Slip}; null for a code that counts no more */
    public record Line(String hash, State state, @Nullable String slip) {}

    /** The same with other tickets under it. */
    public Manifest with(@Nullable String earlier, List<Line> lines, List<String> dropped) {
        return with(earlier, lines, dropped, inside);
    }

    /** The same with another number of people inside. */
    public Manifest with(int nowInside) {
        return with(since, tickets, gone, nowInside);
    }

    private Manifest with(@Nullable String earlier, List<Line> lines, List<String> dropped, int nowInside) {
        return new Manifest(
                performance,
                title,
                hall,
                startsAt,
                doorsAt,
                openFrom,
                generatedAt,
                cancelled,
                publicKey,
                version,
                earlier,
                signature,
                sections,
                proofs,
                lines,
                dropped,
                nowInside,
                sold,
                conflicts);
    }
}
