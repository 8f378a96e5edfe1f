package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * One field of a performance's price list: this tariff in this zone, from one revision of the list until another. It never
 * becomes another price: it ends, and a new one begins.
 */
@Entity
public class Price {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "performance_id")
    private long performance;

    private String zone;

    @Column(name = "tariff_id")
    private long tariff;

    private long cents;

    @Column(name = "valid_from")
    private int validFrom;

    @Column(name = "valid_until")
    private int validUntil = PriceList.FOR_NOW;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Price() {}

    /** @param from the first revision of the price list that it is in */
    Price(long performance, Season.DraftPrice price, int from) {
        this.performance = performance;
        this.zone = price.zone();
        this.tariff = price.tariff();
        this.cents = price.amount().cents();
        this.validFrom = from;
    }

    /** @param until the first revision of the price list that it is not in any more */
    void end(int until, Instant now) {
        validUntil = until;
        endedAt = now;
    }

    /** What it says, without for whom and how long. */
    Season.DraftPrice drafted() {
        return new Season.DraftPrice(zone, tariff, amount());
    }

    long performance() {
        return performance;
    }

    public String zone() {
        return zone;
    }

    public long tariff() {
        return tariff;
    }

    public Money amount() {
        return new Money(cents);
    }

    int validFrom() {
        return validFrom;
    }

    int validUntil() {
        return validUntil;
    }
}
