package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.reporting.settlement.SettlementBook.Moved;
import org.parterre.reporting.settlement.Takings.Label;
import org.parterre.reporting.settlement.terms.SettlementTerms;
import org.parterre.reporting.settlement.terms.Terms;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Words;

/**
 * Makes the settlement of some evenings. Each of its statements sees the books at its own moment, so while seats are being sold
 * one may know of a sale that another doesn't: what doesn't agree is read again, and only what still doesn't is told.
 */
@ApplicationScoped
class Settling {
    private static final int LOOKS = 4;

    @Inject
    SettlementBook book;

    @Inject
    Programme programme;

    @Inject
    SettlementTerms terms;

    @Inject
    Clock clock;

    protected Settling() {}

    /** Every evening that there is or was, but for drafts, soonest first. */
    List<Playbill> evenings() {
        return programme.everything(Instant.EPOCH).stream()
                .filter(bill -> bill.status() != Performance.Status.DRAFT)
                .toList();
    }

    /** @throws NotFound where that evening or production isn't there */
    Settlement settle(Scope scope, Asked asked) {
        Terms kept = terms.of(scope.production()).terms();
        Terms agreed = asked.terms(kept);
        List<Playbill> bills = evenings().stream().filter(scope::includes).toList();
        String title = bills.isEmpty()
                ? programme.production(scope.production()).title()
                : bills.get(0).title();
        int played = (int) bills.stream()
                .filter(bill -> bill.status() != Performance.Status.CANCELLED)
                .count();
        Map<Long, Playbill> byId = bills.stream().collect(Collectors.toMap(Playbill::id, Function.identity()));
        for (int look = 1; ; look++) {
            Instant at = clock.instant();
            Takings takings = Takings.of(book.lines(scope), line -> label(line, byId.get(line.performance())));
            List<Moved> moved = book.moved(scope);
            Reckoning reckoning =
                    Reckoning.of(takings, book.charges(scope), moved, book.posted(scope), book.buyers(scope));
            if (reckoning.agrees() || look == LOOKS) {
                List<MethodFees> fees = book.fees(scope);
                Division division = Division.of(takings.net(), MethodFees.sum(fees), agreed.times(played));
                boolean trial = !agreed.equals(kept);
                return new Settlement(scope, title, bills, takings, reckoning, fees, division, trial, at);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was sold in a zone that the plan no longer has is called by the zone's id. */
    private static Label label(Sold line, @Nullable Playbill bill) {
        Words own = new Words(line.zone(), line.zone());
        if (bill == null) {
            return new Label(own, Integer.MAX_VALUE, new Words("", ""), false);
        }
        PriceZone zone = bill.plan().zones().stream()
                .filter(one -> one.id().equals(line.zone()))
                .findFirst()
                .orElse(new PriceZone(line.zone(), own, Integer.MAX_VALUE));
        return new Label(
                zone.name(),
                zone.rank(),
                bill.tariff(line.tariff()).name(),
                bill.tariff(line.tariff()).companion());
    }
}
