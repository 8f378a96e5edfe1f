package org.parterre.programme;

import java.util.Locale;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;

/** The performance is not in the state in which that can be done. */
public final class WrongMoment extends Refusal {
    WrongMoment(Performance.Status status) {
        super("wrong-moment", 409, new BadInput.Words("status." + status.name().toLowerCase(Locale.ROOT)));
    }
}
