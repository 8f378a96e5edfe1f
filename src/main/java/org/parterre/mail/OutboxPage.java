package org.parterre.mail;

import java.time.ZoneId;
import java.util.List;
import org.parterre.platform.HouseClock;

/** What the office sees of the outbox. {@code sending} is false where no mail server is set. */
public record OutboxPage(List<Dispatch> letters, boolean sending) {
    public ZoneId zone() {
        return HouseClock.OFFICE;
    }

    /** One letter, to be read. */
    public record Opened(Dispatch dispatch) {
        public ZoneId zone() {
            return HouseClock.OFFICE;
        }
    }
}
