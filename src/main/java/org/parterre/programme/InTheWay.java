package org.parterre.programme;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.venue.Hall;

/** Of several performances that were to be changed together, one refuses; all stay as they were. */
public final class InTheWay extends Refusal {
    /** @param why what that one would have said alone */
    InTheWay(Performance performance, Refusal why) {
        super(
                "in-the-way",
                409,
                when(performance),
                performance.plan().hall().fullName(),
                new BadInput.Words("problem." + why.type(), why.words()));
        fact("performance", Long.toString(performance.id()));
        fact("reason", "/problems/" + why.type());
    }

    private static Spoken when(Performance performance) {
        Hall hall = performance.plan().hall();
        ZonedDateTime start = performance.startsAt().atZone(hall.venue().zone());
        return language -> DateTimeFormatter.ofPattern(
                        language.pick("EEEE d MMMM, HH.mm", "EEEE d MMMM, HH:mm"), language.locale())
                .format(start);
    }
}
