package org.parterre.orders.waiting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;

/** Who waits for which evening, for the office. {@code problem} is what was wrong with the last thing it wanted, or null. */
public record OfficePage(List<Evening> evenings, @Nullable String problem) {
    /** One evening with its line. */
    public record Evening(Playbill bill, List<Waiter> line, int seats, int free) {}

    /** A party in it. */
    public record Waiter(
            long id,
            String name,
            String email,
            int seats,
            boolean together,
            boolean accessible,
            String state,
            Instant since,
            @Nullable Instant until) {}
}
