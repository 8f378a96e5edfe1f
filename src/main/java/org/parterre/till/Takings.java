package org.parterre.till;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

/**
 * What was taken and handed back in a shift.
 *
 * @param lines one for each way to pay at the counter, also where nothing moved
 * @param last when something moved last; null for never
 */
public record Takings(List<Line> lines, @Nullable Instant last) {
    /**
     * What moved one way.
     *
     * @param sales how many payments
     */
    public record Line(PaymentMethod method, long sales, Money taken, Money back) {
        public Money net() {
            return taken.minus(back);
        }
    }

    /** What that way brought, less what was handed back by it. */
    public Money net(PaymentMethod method) {
        return lines.stream()
                .filter(line -> line.method() == method)
                .map(Line::net)
                .reduce(Money.ZERO, Money::plus);
    }

    public long sales() {
        return lines.stream().mapToLong(Line::sales).sum();
    }

    public Money taken() {
        return Money.sum(lines, Line::taken);
    }

    public Money back() {
        return Money.sum(lines, Line::back);
    }

    public Money net() {
        return taken().minus(back());
    }

    /** The moment, or a later one where another node whose clock is ahead wrote something down meanwhile. */
    Instant notBefore(Instant moment) {
        return last == null || last.isBefore(moment) ? moment : last;
    }
}
