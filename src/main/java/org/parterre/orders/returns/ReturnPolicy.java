package org.parterre.orders.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.OrderLine;

/**
 * What a buyer may do with seats that are paid, by how long it is until the evening begins.
 *
 * @param steps the earliest first; none where nothing is taken back
 * @param exchangeHours until so many hours before the start seats may be exchanged; null for never
 */
public record ReturnPolicy(List<Step> steps, @Nullable Integer exchangeHours) {
    /** Nothing is taken back and nothing exchanged. */
    static final ReturnPolicy NONE = new ReturnPolicy(List.of(), null);
    /** The evening was called off: everybody has a right to all of it. */
    static final Step ALL = new Step(0, 100);

    public ReturnPolicy {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(Step::hoursBefore).reversed())
                .toList();
    }

    /**
     * Until so many hours before the start so much of the price goes back.
     *
     * @param percent 0 to 100
     * @param asCard on a gift card, not as money
     */
    public record Step(int hoursBefore, int percent, boolean asCard) {
        public Step(int hoursBefore, int percent) {
            this(hoursBefore, percent, false);
        }

        boolean isOpen(Instant now, Instant startsAt) {
            return !now.isAfter(until(startsAt));
        }

        public Instant until(Instant startsAt) {
            return startsAt.minus(Duration.ofHours(hoursBefore));
        }

        /** What goes back of the price of that line, rounded half up to the cent. */
        public Money back(OrderLine line) {
            return line.price().percent(percent);
        }

        Money kept(OrderLine line) {
            return line.price().minus(back(line));
        }
    }

    /** The step that is valid now, or null where seats are no longer taken back. */
    public @Nullable Step step(Instant now, Instant startsAt) {
        return steps.stream()
                .filter(step -> step.isOpen(now, startsAt))
                .findFirst()
                .orElse(null);
    }

    /** Whether seats may be exchanged now. */
    public boolean exchanges(Instant now, Instant startsAt) {
        return exchangeHours != null && !now.isAfter(startsAt.minus(Duration.ofHours(exchangeHours)));
    }
}
