package org.parterre.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Playbill;

/** What a buyer wants help with at the door, in their own words. */
public final class HelpWords {
    static final int LONGEST = 200;

    private HelpWords() {}

    /** How long after the start of an evening what was said for it is forgotten. */
    public static final Duration KEPT = Duration.ofHours(12);

    /** Whether somebody may (still) say so of that order: not of one that is over, or whose evening is. */
    public static boolean may(Order order, Playbill bill, Instant now) {
        return switch (order.status()) {
            case PENDING -> order.payable(now);
            case PAID -> !order.ended() && bill.startsAt().plus(KEPT).isAfter(now);
            case EXPIRED, REFUNDED -> false;
        };
    }

    /** One line of text, or null for none. @throws BadInput for more than {@value #LONGEST} characters */
    public static @Nullable String of(@Nullable String typed) {
        String words = Buyer.tidy(typed);
        if (words.length() > LONGEST) {
            throw new BadInput("help", "bad.help");
        }
        return words.isEmpty() ? null : words;
    }
}
