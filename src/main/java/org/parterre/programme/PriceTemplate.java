package org.parterre.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.venue.Hall;

/** A price list that is kept under a name, for the evenings of a production in a hall. */
@Entity
@Table(name = "price_template")
public class PriceTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "production_id")
    private Production production;

    @ManyToOne(optional = false)
    @JoinColumn(name = "hall_id")
    private Hall hall;

    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "price_template_entry", joinColumns = @JoinColumn(name = "template_id"))
    private List<Entry> entries = new ArrayList<>();

    /** One field of it. */
    @Embeddable
    public static class Entry {
        private String zone;

        @Column(name = "tariff_id")
        private long tariff;

        private long cents;

        protected Entry() {}

        Entry(Season.DraftPrice price) {
            zone = price.zone();
            tariff = price.tariff();
            cents = price.amount().cents();
        }
    }

    protected PriceTemplate() {}

    PriceTemplate(Production production, Hall hall, String name, List<Season.DraftPrice> prices) {
        this.production = production;
        this.hall = hall;
        this.name = name;
        prices.forEach(price -> entries.add(new Entry(price)));
    }

    public long id() {
        return id;
    }

    public Production production() {
        return production;
    }

    public Hall hall() {
        return hall;
    }

    public String name() {
        return name;
    }

    /** Always in the same order, which the database doesn't keep. */
    public List<Season.DraftPrice> prices() {
        return entries.stream()
                .map(entry -> new Season.DraftPrice(entry.zone, entry.tariff, new Money(entry.cents)))
                .sorted(Comparator.comparing(Season.DraftPrice::zone).thenComparing(Season.DraftPrice::tariff))
                .toList();
    }
}
