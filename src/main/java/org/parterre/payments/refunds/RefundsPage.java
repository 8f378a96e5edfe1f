package org.parterre.payments.refunds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.Counter;
import org.parterre.payments.PaymentMethod;
import org.parterre.payments.Refund;
import org.parterre.platform.HouseClock;

/**
 * What the office sees of money that is on its way back.
 *
 * @param lines those that are not done, what failed first
 * @param stuck money that is in and that the house could not act on
 * @param charged what banks took back, and nobody has looked into
 * @param done how many are
 * @param pulled since when nothing leaves the house, or null
 */
public record RefundsPage(
        List<Line> lines,
        List<Stuck> stuck,
        List<Charged> charged,
        long done,
        Money doneSum,
        Brake.@Nullable Pulled pulled) {
    /** How money is handed over. */
    public static final List<PaymentMethod> WAYS = Counter.WAYS;

    /** Money for an order. @param since when it came in */
    public record Stuck(String reference, String gateway, Money amount, Instant since) {}

    /** What a bank took back of money for an order, or gave again. @param when it was told */
    public record Charged(long id, String reference, String gateway, Money amount, boolean back, Instant when) {}

    /**
     * One refund.
     *
     * @param reference the number of the order, as far as the payments know
     * @param reason in the reader's language
     * @param usually how it would be handed over
     * @param byHand true where somebody hands the money over
     */
    public record Line(
            long id,
            String reference,
            String gateway,
            Money amount,
            String reason,
            Instant madeAt,
            Refund.Status status,
            PaymentMethod usually,
            boolean byHand,
            int attempts,
            @Nullable String failure) {
        /** The word for it: {@code failed}, {@code due}, {@code by-hand}, {@code sent}. */
        public String state() {
            return byHand ? "by-hand" : status.name().toLowerCase(Locale.ROOT);
        }

        public boolean failed() {
            return status == Refund.Status.FAILED;
        }
    }

    public ZoneId zone() {
        return HouseClock.OFFICE;
    }

    public long count(Refund.Status status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    public Money sum(Refund.Status status) {
        return lines.stream()
                .filter(line -> line.status() == status)
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Since when nothing leaves the house. */
    public @Nullable Instant stoppedAt() {
        return pulled == null ? null : pulled.at();
    }

    public String stoppedBy() {
        return pulled == null ? "" : pulled.by();
    }
}
