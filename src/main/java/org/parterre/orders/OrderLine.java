package org.parterre.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * One seat of an order, with what is paid for it and the tax in that. Fixed when the order is placed; it lives until its seat is
 * given back or exchanged.
 */
@Entity
@Table(name = "order_line")
public class OrderLine {
    /** How a line comes to its end. */
    public enum End {
        /** Given back by its buyer. */
        RETURNED,
        /** Given for other seats. */
        EXCHANGED,
        /** The evening was called off. */
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    private String seat;
    private String zone;

    @Column(name = "tariff_id")
    private long tariff;

    private long cents;

    @Column(name = "full_cents")
    private long full;

    @Column(name = "vat_permyriad")
    private int vatPermyriad;

    private int place;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    private @Nullable End endedHow;

    @Column(name = "kept_cents")
    private long kept;

    @Column(name = "given_cents")
    private long given;

    protected OrderLine() {}

    OrderLine(Order order, Pricing.Priced priced, VatRate vat, int place) {
        this.order = order;
        this.seat = priced.seat().id();
        this.zone = priced.seat().zone();
        this.tariff = priced.fare().tariff();
        this.cents = priced.price().cents();
        this.full = priced.fare().price().cents();
        this.vatPermyriad = vat.permyriad();
        this.place = place;
    }

    /** What {@link Orders} reads. */
    static OrderLine read(Order order, ResultSet row) throws SQLException {
        OrderLine line = new OrderLine();
        line.id = row.getLong("line_id");
        line.order = order;
        line.seat = row.getString("seat");
        line.zone = row.getString("zone");
        line.tariff = row.getLong("tariff_id");
        line.cents = row.getLong("cents");
        line.full = row.getLong("full_cents");
        line.vatPermyriad = row.getInt("vat_permyriad");
        line.place = row.getInt("place");
        long ended = row.getLong("ended_at");
        line.endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
        String how = row.getString("ended_how");
        line.endedHow = how == null ? null : End.valueOf(how);
        line.kept = row.getLong("kept_cents");
        return line;
    }

    public long id() {
        return id;
    }

    /** The order that it is a line of. */
    public Order order() {
        return order;
    }

    /** The identity of the seat in the plan. */
    public String seat() {
        return seat;
    }

    public String zone() {
        return zone;
    }

    /** The id of the tariff. */
    public long tariff() {
        return tariff;
    }

    public Money price() {
        return new Money(cents);
    }

    /** The price before a voucher took something off. */
    public Money full() {
        return new Money(full);
    }

    /** True where it cost something and a code made it cost nothing. */
    boolean free() {
        return cents == 0 && full > 0;
    }

    /** How it came to its end, or null while it lives. */
    public @Nullable End end() {
        return endedHow;
    }

    public boolean live() {
        return endedHow == null;
    }

    /**
     * It counts no more.
     *
     * @param keptOfIt what the house keeps of its price
     * @throws IllegalStateException when it came to an end before, or less was paid than is to be kept
     */
    void end(End how, Money keptOfIt, Instant now) {
        if (!live() || keptOfIt.compareTo(price()) > 0 || keptOfIt.cents() < 0) {
            throw new IllegalStateException("line " + id + " can't end: " + how + ", keeping " + keptOfIt.plain());
        }
        endedAt = now;
        endedHow = how;
        kept = keptOfIt.cents();
    }

    /** It counts no more, and its buyer gives the price to the theatre. @throws IllegalStateException as {@link #end} does */
    void give(Instant now) {
        end(End.CANCELLED, Money.ZERO, now);
        given = cents;
    }

    /** What the house has for it: the price while it lives, then what was kept. */
    public Money earned() {
        return live() ? price() : new Money(kept);
    }

    public VatRate vatRate() {
        return new VatRate(vatPermyriad);
    }

    /** The tax in the price. */
    public Money vat() {
        return vatRate().within(price());
    }
}
