package org.parterre.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the door answered, without words and without a name: it is kept with the scan and told in the language of whoever asks.
 *
 * @param ticket the ticket it is about, where there is one
 * @param other the evening that the code is for, where it is another one
 * @param firstAt when its holder came in, where that was before
 * @param firstGate by which door that was
 */
public record Outcome(
        Verdict verdict,
        @Nullable Long ticket,
        @Nullable Long other,
        @Nullable Instant firstAt,
        @Nullable String firstGate) {
    static Outcome plain(Verdict verdict, @Nullable Long ticket) {
        return new Outcome(verdict, ticket, null, null, null);
    }
}
