package org.parterre.mail;

import java.time.ZoneId;
import java.util.List;

/** What the office sees of the outbox. {@code sending} is false where no mail server is set. */
public record OutboxPage(List<Dispatch> letters, boolean sending) {
    /** The office's own clock; letters know no venue. */
    static final ZoneId OFFICE = ZoneId.of("Europe/Amsterdam");

    public ZoneId zone() {
        return OFFICE;
    }

    /** One letter, to be read. */
    public record Opened(Dispatch dispatch) {
        public ZoneId zone() {
            return OFFICE;
        }
    }
}
