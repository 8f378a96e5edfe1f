package org.parterre.mail;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.HouseClock;

/**
 * What the office sees of the outbox.
 *
 * @param sending false where no mail server is set
 * @param failing how many of the letters shown were not delivered, and nobody has taken care of
 */
public record OutboxPage(List<Dispatch> letters, boolean sending, int failing) {
    static OutboxPage of(List<Dispatch> letters, boolean sending) {
        long failing = letters.stream()
                .filter(one -> one.failure() != null && one.followedBy() == null)
                .count();
        return new OutboxPage(letters, sending, (int) failing);
    }

    public ZoneId zone() {
        return HouseClock.OFFICE;
    }

    /**
     * One letter, to be read.
     *
     * @param typed the address it is to be sent to once more, as it was typed
     * @param problem why that is none, as a message key, or null
     */
    public record Opened(Dispatch dispatch, String typed, @Nullable String problem) {
        Opened(Dispatch dispatch) {
            this(dispatch, dispatch.letter().recipient(), null);
        }

        public ZoneId zone() {
            return HouseClock.OFFICE;
        }

        /** Whether it is about something that is bought: whoever keeps that keeps its buyer's address, which can be corrected. */
        public boolean ofAPurchase() {
            String about = dispatch.letter().about();
            return about != null && (about.startsWith("order:") || about.startsWith("gift-purchase:"));
        }
    }
}
