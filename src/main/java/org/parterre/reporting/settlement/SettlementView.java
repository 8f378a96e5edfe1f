package org.parterre.reporting.settlement;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.HouseClock;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.reporting.settlement.Takings.Evening;

/** The contract's form of a settlement (DESIGN §8). Percentages are texts, as amounts are: {@code 8.5}. */
public record SettlementView(
        String production,
        String title,
        @Nullable String from,
        @Nullable String until,
        String readAt,
        List<EveningView> evenings,
        List<SoldView> sold,
        List<CompView> comps,
        List<EndedView> ended,
        List<VatView> vat,
        List<ChargeView> charges,
        Money gross,
        Money net,
        List<GatewayView> gateways,
        List<FeeView> fees,
        List<OtherView> others,
        Money carried,
        Money held,
        DivisionView division,
        LedgerView ledger) {
    /** One evening of it. */
    public record EveningView(
            String id, String startsAt, String venue, String hall, long sold, long comps, Money gross) {}

    /** Seats that are sold at one price. */
    public record SoldView(String zone, String tariff, Money price, long count, Money sum) {}

    /** Seats that are given for nothing. */
    public record CompView(String zone, String tariff, boolean companion, long count) {}

    /** Seats that came to their end. {@code back} went back or was given for other seats. */
    public record EndedView(String how, long count, Money price, Money back, Money kept) {}

    /** What was earned at one rate of tax. */
    public record VatView(String percent, Money gross, Money vat, Money net) {}

    /** What orders cost besides their seats, at one rate of tax. */
    public record ChargeView(String percent, long count, Money gross, Money vat, Money net) {}

    /** What moved through one gateway. */
    public record GatewayView(String gateway, Money came, Money back) {}

    /** What a provider asks for payments by one method. */
    public record FeeView(String method, long count, Money paid, Money fee) {}

    /** What else paid for seats, by its account in the ledger. */
    public record OtherView(String account, Money amount) {}

    /** Who gets what. @param trial by other terms than those that are kept */
    public record DivisionView(
            boolean trial,
            String rightsPercent,
            Money rights,
            Money costs,
            Money fees,
            Money rest,
            String sharePercent,
            Money guarantee,
            Money company,
            Money house) {}

    /** Whether the ledger says the same. */
    public record LedgerView(boolean agrees, Money difference, List<CheckView> checks) {}

    /** One figure in both. */
    public record CheckView(String what, Money here, Money ledger, Money difference) {}

    static SettlementView of(Settlement it, Language language) {
        Takings takings = it.takings();
        Reckoning reckoning = it.reckoning();
        return new SettlementView(
                Long.toString(it.scope().production()),
                it.title(),
                it.scope().from() == null ? null : it.scope().from().toString(),
                it.scope().until() == null ? null : it.scope().until().toString(),
                OffsetDateTime.ofInstant(it.at(), HouseClock.OFFICE).toString(),
                it.evenings().stream().map(bill -> evening(bill, takings)).toList(),
                takings.sold().stream()
                        .map(row -> new SoldView(
                                row.label().zone().in(language),
                                row.label().tariff().in(language),
                                row.price(),
                                row.count(),
                                row.sum()))
                        .toList(),
                takings.comps().stream()
                        .map(row -> new CompView(
                                row.label().zone().in(language),
                                row.label().tariff().in(language),
                                row.label().companion(),
                                row.count()))
                        .toList(),
                takings.ended().stream()
                        .map(row -> new EndedView(row.how(), row.count(), row.price(), row.back(), row.kept()))
                        .toList(),
                takings.taxes().stream()
                        .map(row -> new VatView(row.rate().percent(), row.gross(), row.vat(), row.net()))
                        .toList(),
                reckoning.charges().stream()
                        .map(row ->
                                new ChargeView(row.rate().percent(), row.count(), row.gross(), row.vat(), row.net()))
                        .toList(),
                takings.gross(),
                takings.net(),
                reckoning.moved().stream()
                        .map(row -> new GatewayView(row.gateway(), row.came(), row.back()))
                        .toList(),
                it.fees().stream()
                        .map(row -> new FeeView(row.method(), row.count(), row.paid(), row.fee()))
                        .toList(),
                reckoning.others().stream()
                        .map(row -> new OtherView(row.account(), row.amount()))
                        .toList(),
                reckoning.buyers().carried(),
                reckoning.buyers().held(),
                division(it.division(), it.trial()),
                new LedgerView(
                        reckoning.agrees(),
                        reckoning.difference(),
                        reckoning.checks().stream()
                                .map(row -> new CheckView(row.what(), row.here(), row.there(), row.difference()))
                                .toList()));
    }

    private static EveningView evening(Playbill bill, Takings takings) {
        Evening evening = takings.evenings().getOrDefault(bill.id(), new Evening(0, 0, Money.ZERO));
        return new EveningView(
                Long.toString(bill.id()),
                OffsetDateTime.ofInstant(bill.startsAt(), bill.zone()).toString(),
                bill.venue(),
                bill.hall(),
                evening.seats(),
                evening.comps(),
                evening.gross());
    }

    private static DivisionView division(Division it, boolean trial) {
        return new DivisionView(
                trial,
                it.terms().rights().plain(),
                it.rights(),
                it.terms().costs(),
                it.fees(),
                it.rest(),
                it.terms().share().plain(),
                it.terms().guarantee(),
                it.company(),
                it.house());
    }
}
