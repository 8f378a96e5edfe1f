package org.parterre.platform;

/** Nothing is known under that name, or the one who asks may not know that there is. */
public final class NotFound extends Refusal {
    public NotFound() {
        super("not-found", 404);
    }
}
