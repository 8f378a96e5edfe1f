package org.parterre.orders.waiting;

import java.time.Duration;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;

/** How long something lasts, in a person's words: {@code 12 uur}, {@code 45 minutes}. */
record Lasting(Duration time) implements Spoken {
    private static final Duration MINUTES_BELOW = Duration.ofHours(2);

    @Override
    public String in(Language language) {
        return time.compareTo(MINUTES_BELOW) < 0
                ? time.toMinutes() + " " + language.pick("minuten", "minutes")
                : time.toHours() + " " + language.pick("uur", "hours");
    }
}
