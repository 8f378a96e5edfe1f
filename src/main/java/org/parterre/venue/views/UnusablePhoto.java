package org.parterre.venue.views;

import org.parterre.platform.BadInput.Words;
import org.parterre.platform.Refusal;

/** The file is no photograph that can be shown; nothing was stored. */
public final class UnusablePhoto extends Refusal {
    /** @param why a message key, and what fills it */
    UnusablePhoto(String why, Object... with) {
        super("unusable-photo", 422, new Words(why, with));
    }
}
