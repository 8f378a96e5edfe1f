package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.calendar.WallClock;
import org.parterre.venue.SeatingPlan;

/** One evening of a production in a hall. Made as a draft, published once, closed or opened for sale after that. */
@Entity
public class Performance {
    /** Where an evening stands. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CLOSED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "production_id")
    private Production production;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private SeatingPlan plan;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "doors_at")
    private Instant doorsAt;

    @Column(name = "sale_from")
    private Instant saleFrom;

    @Column(name = "sale_until")
    private Instant saleUntil;

    @Column(name = "wheelchair_places_from")
    private @Nullable Instant wheelchairPlacesFrom;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Column(name = "price_list")
    private int priceList = 1;

    @Version
    private int version;

    protected Performance() {}

    /** @throws UnlikelyTimes when the doors open after the start or the sale ends before it begins */
    Performance(Production production, SeatingPlan plan, Instant startsAt, Instant doorsAt, SalePeriod sale) {
        if (doorsAt.isAfter(startsAt)) {
            throw new UnlikelyTimes("unlikely.doors");
        }
        this.production = production;
        this.plan = plan;
        this.startsAt = startsAt;
        this.doorsAt = doorsAt;
        this.saleFrom = sale.from();
        this.saleUntil = sale.until();
    }

    /**
     * Says from when on the wheelchair places that are left, and their companions', are for everybody.
     *
     * @param moment null for never
     * @throws UnlikelyTimes for a moment after the start, when nobody buys any more
     */
    void giveWheelchairPlacesFrom(@Nullable Instant moment) {
        if (moment != null && moment.isAfter(startsAt)) {
            throw new UnlikelyTimes("unlikely.wheelchair");
        }
        wheelchairPlacesFrom = moment;
    }

    /**
     * Gives it another time. The end of the sale, and the moment when the wheelchair places are for everybody, go with it by the
     * clock on the wall; the sale begins when it did.
     *
     * @throws UnlikelyTimes when the doors open after the start or the sale would end before it begins
     * @throws WrongMoment when it is cancelled
     */
    void move(Instant toStart, Instant toDoors, ZoneId zone) {
        if (status == Status.CANCELLED) {
            throw new WrongMoment(status);
        }
        if (toDoors.isAfter(toStart)) {
            throw new UnlikelyTimes("unlikely.doors");
        }
        SalePeriod sale = new SalePeriod(saleFrom, WallClock.along(saleUntil, startsAt, toStart, zone));
        if (wheelchairPlacesFrom != null) {
            wheelchairPlacesFrom = WallClock.along(wheelchairPlacesFrom, startsAt, toStart, zone);
        }
        saleUntil = sale.until();
        startsAt = toStart;
        doorsAt = toDoors;
    }

    /** @throws WrongMoment for a draft, and when it is cancelled already */
    void cancel() {
        if (status != Status.PUBLISHED && status != Status.CLOSED) {
            throw new WrongMoment(status);
        }
        status = Status.CANCELLED;
    }

    /** @throws WrongMoment when it is not a draft any more */
    void publish() {
        if (status != Status.DRAFT) {
            throw new WrongMoment(status);
        }
        status = Status.PUBLISHED;
    }

    /**
     * Gives it another version of its hall's plan.
     *
     * @throws BadInput for the plan of another hall
     * @throws WrongMoment when it is cancelled
     */
    void refit(SeatingPlan other) {
        if (other.hall().id() != plan.hall().id()) {
            throw new BadInput("plan", "programme.other-hall");
        }
        if (status == Status.CANCELLED) {
            throw new WrongMoment(status);
        }
        plan = other;
    }

    /** Ends the sale; what is sold stays sold. @throws WrongMoment when it was not published */
    void close() {
        if (status != Status.PUBLISHED) {
            throw new WrongMoment(status);
        }
        status = Status.CLOSED;
    }

    /** Opens a closed sale again. @throws WrongMoment when it was not closed */
    void reopen() {
        if (status != Status.CLOSED) {
            throw new WrongMoment(status);
        }
        status = Status.PUBLISHED;
    }

    /** Another price list, or other zones, for those who come now. @return its revision */
    int reprice() {
        return ++priceList;
    }

    /** @throws WrongMoment when it does not take place */
    void requireNotCancelled() {
        if (status == Status.CANCELLED) {
            throw new WrongMoment(status);
        }
    }

    public long id() {
        return id;
    }

    public Production production() {
        return production;
    }

    public SeatingPlan plan() {
        return plan;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant doorsAt() {
        return doorsAt;
    }

    public SalePeriod sale() {
        return new SalePeriod(saleFrom, saleUntil);
    }

    /** Null for never. */
    public @Nullable Instant wheelchairPlacesFrom() {
        return wheelchairPlacesFrom;
    }

    public Status status() {
        return status;
    }

    /** Counts the changes of its prices and zones. */
    int priceList() {
        return priceList;
    }

    public int version() {
        return version;
    }
}
