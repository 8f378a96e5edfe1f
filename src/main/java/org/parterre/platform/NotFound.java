package org.parterre.platform;

import org.jspecify.annotations.Nullable;

/** Nothing is known under that name, or the one who asks may not know that there is. */
public final class NotFound extends Refusal {
    public NotFound() {
        super("not-found", 404);
    }

    /** The thing, where it was found. @throws NotFound for null */
    public static <T> T unless(@Nullable T found) {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
