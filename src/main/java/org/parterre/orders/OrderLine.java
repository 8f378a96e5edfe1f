package org.parterre.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/** One seat of an order, with what is paid for it and the tax in that. Fixed when the order is placed. */
@Entity
@Table(name = "order_line")
public class OrderLine {
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

    @Column(name = "vat_permyriad")
    private int vatPermyriad;

    private int place;

    protected OrderLine() {}

    OrderLine(Order order, Pricing.Priced priced, int place) {
        this.order = order;
        this.seat = priced.seat().id();
        this.zone = priced.seat().zone();
        this.tariff = priced.fare().tariff();
        this.cents = priced.fare().price().cents();
        this.vatPermyriad = Pricing.VAT.permyriad();
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
        line.vatPermyriad = row.getInt("vat_permyriad");
        line.place = row.getInt("place");
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

    /** The tax in the price. */
    public Money vat() {
        return new VatRate(vatPermyriad).within(price());
    }
}
