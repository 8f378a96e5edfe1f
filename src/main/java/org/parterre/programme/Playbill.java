package org.parterre.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.Words;

/**
 * All that is fixed about a performance, read once and shared: the show, the house, the times, the plan, the prices.
 *
 * @param wheelchairPlacesFrom when wheelchair places that are left are given to everybody, or null for never
 * @param version another one after every change of the performance: what somebody changed who looked at an earlier one is refused
 * @param letters what is said of its own in the letters about it
 * @param charges what an order costs besides its seats, and the tax in it
 */
public record Playbill(
        long id,
        long production,
        String title,
        Words tagline,
        Words about,
        Words facts,
        String accent,
        String venue,
        String city,
        String address,
        String hall,
        ZoneId zone,
        Instant startsAt,
        Instant doorsAt,
        SalePeriod sale,
        Performance.Status status,
        long planId,
        Plan plan,
        PriceList prices,
        @Nullable Instant wheelchairPlacesFrom,
        int version,
        LetterWords letters,
        Charges charges) {

    /** One price: this tariff in this zone. Within a zone they stand in the tariffs' order. */
    public record Fare(String zone, long tariff, TariffTerms terms, Money price) {
        public String code() {
            return terms.code();
        }

        public Words name() {
            return terms.name();
        }

        public boolean companion() {
            return terms.companion();
        }
    }

    /** Whether the audience may buy now, or why not; the word for it is the message {@code sale.<name in lower case>}. */
    public enum SaleState {
        NOT_YET,
        ON_SALE,
        CLOSED,
        CANCELLED
    }

    public SaleState saleState(Instant now) {
        return switch (status) {
            case CANCELLED -> SaleState.CANCELLED;
            case CLOSED, DRAFT -> SaleState.CLOSED;
            case PUBLISHED ->
                now.isBefore(sale.from())
                        ? SaleState.NOT_YET
                        : sale.includes(now) ? SaleState.ON_SALE : SaleState.CLOSED;
        };
    }

    /** True from the moment on that the organiser set: wheelchair places and their companions' are for everybody. */
    public boolean wheelchairPlacesReleased(Instant now) {
        return wheelchairPlacesFrom != null && !now.isBefore(wheelchairPlacesFrom);
    }

    public boolean hasWheelchairPlaces() {
        return plan.seats().stream().anyMatch(Seat::wheelchair);
    }

    /** @throws SaleClosed outside of the sale */
    public void requireOnSale(Instant now) {
        if (saleState(now) != SaleState.ON_SALE) {
            throw new SaleClosed();
        }
    }

    /**
     * The same evening as somebody saw it who holds seats since that revision of its prices: they pay what was said then.
     * Costs nothing where nothing has changed since.
     */
    public Playbill asOf(int revision) {
        return revision == prices.revision() ? this : with(prices.asOf(revision));
    }

    private Playbill with(PriceList other) {
        return new Playbill(
                id,
                production,
                title,
                tagline,
                about,
                facts,
                accent,
                venue,
                city,
                address,
                hall,
                zone,
                startsAt,
                doorsAt,
                sale,
                status,
                planId,
                other.look().plan(),
                other,
                wheelchairPlacesFrom,
                version,
                letters,
                charges);
    }

    /**
     * Which picture of the hall this is: the plan's id, and which painting of its zones where there is one. Another one after
     * every change of what the plan shows.
     */
    public String look() {
        long painting = prices.look().painting();
        return painting == 0 ? Long.toString(planId) : planId + "." + painting;
    }

    /** What is for sale by now, in the tariffs' order. */
    public List<Fare> fares() {
        return prices.fares();
    }

    /** The terms of that tariff of the production, also where nothing costs that any more: what was sold at it keeps its name. */
    public TariffTerms tariff(long id) {
        return prices.tariff(id);
    }

    /** What may be paid for that seat, in the tariffs' order: the companion tariff only for companion places. */
    public List<Fare> faresOf(Seat seat) {
        return fares().stream()
                .filter(fare -> fare.zone().equals(seat.zone()) && (!fare.companion() || seat.companion()))
                .toList();
    }

    /** The fares of a zone, in the tariffs' order. */
    public List<Fare> faresOf(String zoneId) {
        return fares().stream().filter(fare -> fare.zone().equals(zoneId)).toList();
    }

    /** The fare of that tariff code for that seat, or null where there is none. */
    public @Nullable Fare fare(Seat seat, String code) {
        return faresOf(seat).stream()
                .filter(fare -> fare.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What somebody without any discount pays there: the first price that anybody may pay. */
    public Money fullPrice(String zoneId) {
        List<Fare> there = faresOf(zoneId);
        return there.stream()
                .filter(fare -> fare.terms().ordinary())
                .findFirst()
                .or(() -> there.stream().findFirst())
                .map(Fare::price)
                .orElse(Money.ZERO);
    }

    /** The lowest full price of all zones. */
    public Money fromPrice() {
        return plan.zones().stream()
                .map(priceZone -> fullPrice(priceZone.id()))
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }
}
