package org.parterre.admission.audience;

import java.util.Locale;

/** Where somebody with a ticket is. */
public enum Presence {
    /** Did not come in yet. */
    OUTSIDE,
    INSIDE,
    /** Was inside and went out, in the interval say. */
    LEFT;

    /** As it stands in messages, forms and classes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
