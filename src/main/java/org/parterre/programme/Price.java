package org.parterre.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.parterre.money.Money;

/** One field of a performance's price list: this tariff in this zone. */
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

    protected Price() {}

    Price(long performance, String zone, long tariff, Money amount) {
        this.performance = performance;
        this.zone = zone;
        this.tariff = tariff;
        this.cents = amount.cents();
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
}
