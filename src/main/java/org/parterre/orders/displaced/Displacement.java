package org.parterre.orders.displaced;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evening that was called off.
 *
 * @param to the evening that takes its place, or null for none
 * @param answerUntil how long buyers have to answer
 * @param otherwise what is done for those who don't
 * @param stopped nothing is carried out for the time being
 */
public record Displacement(
        long performance, @Nullable Long to, Instant answerUntil, Answer otherwise, boolean stopped) {
    /** What is to become of seats that were bought. */
    public enum Answer {
        /** The seats that are held on the other evening. */
        KEEP,
        /** The money back. */
        REFUND,
        /** A gift card of that worth. */
        VOUCHER,
        /** Nothing back: it is given to the theatre. */
        GIVE
    }

    /** An order whose buyer was told. @param hold has the seats that are proposed, or null where there were none */
    record Displaced(long order, @Nullable String hold, @Nullable Answer answer, boolean done) {}
}
