package org.parterre.admission.gate;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Verdict;

/**
 * An outcome in words, for the person at the door.
 *
 * @param seat where to send them
 * @param name the buyer's, for the door to greet or to check
 * @param performanceTitle which evening the ticket is for, where it is another one
 * @param note one line that helps: what to ask for, when they came in, where to send them
 * @param help what the holder wants help with, in the words of the buyer
 * @param remark what the office has to say about the ticket
 * @param conflict the device had let in whom the house would not have: somebody has to look at it
 */
public record Answer(
        String id,
        Verdict verdict,
        @Nullable String seat,
        @Nullable String name,
        @Nullable OffsetDateTime firstAdmittedAt,
        @Nullable String firstGate,
        @Nullable String performanceTitle,
        @Nullable String note,
        @Nullable String help,
        @Nullable String remark,
        boolean conflict) {}
