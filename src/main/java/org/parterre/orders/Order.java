package org.parterre.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.Tokens;
import org.parterre.seats.Hold;
import org.parterre.seats.Sale;

/** A sale: PENDING until it is paid, or EXPIRED when that took too long, or REFUNDED when the seats were gone by then. */
@Entity(name = "PlacedOrder") // "Order" alone is a word of the query language
@Table(name = "orders")
public class Order {
    private static final int NUMBER_LENGTH = 8;
    private static final Cost NOTHING = new Cost(List.of(), new VatRate(0), Money.ZERO, Money.ZERO);

    /** Where the sale stands. EXPIRED is not the end: money that comes after all still buys seats that are still free. */
    public enum Status {
        PENDING,
        PAID,
        EXPIRED,
        REFUNDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String number;

    private String family;

    @Column(name = "credit_cents")
    private long credit;

    @Column(name = "gift_cents")
    private long gift;

    @Column(name = "service_cents")
    private long service;

    @Column(name = "service_permyriad")
    private int servicePermyriad;

    @Column(name = "service_back_cents")
    private long serviceBack;

    @Column(name = "donation_cents")
    private long donation;

    @Column(name = "secret_key")
    private String key;

    @Column(name = "performance_id")
    private long performance;

    private String hold;

    @Column(name = "buyer_name")
    private String buyerName;

    @Column(name = "buyer_email")
    private String buyerEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "buyer_language")
    private Language buyerLanguage;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PENDING;

    private long cents;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "pay_until")
    private Instant payUntil;

    @Column(name = "payment_id")
    private @Nullable String payment;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("place")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {}

    Order(Hold hold, Buyer buyer, Cost cost, Instant now) {
        this.number = Tokens.spoken(NUMBER_LENGTH);
        this.family = number;
        this.key = Tokens.secret();
        this.performance = hold.performance();
        this.hold = hold.token();
        this.buyerName = buyer.name();
        this.buyerEmail = buyer.email();
        this.buyerLanguage = buyer.language();
        this.placedAt = now;
        this.payUntil = hold.expiresAt();
        for (Pricing.Priced line : cost.lines()) {
            lines.add(new OrderLine(this, line, cost.vat(), lines.size()));
        }
        this.service = cost.service().cents();
        this.servicePermyriad = cost.vat().permyriad();
        this.donation = cost.donation().cents();
        this.cents = Money.sum(lines, OrderLine::price).cents() + service + donation;
    }

    /**
     * An order that is made in exchange for lines of another, and paid with what they are worth first.
     *
     * @param worth of the lines that are given
     */
    static Order inExchange(Hold hold, Order other, Cost cost, Money worth, Instant now) {
        Order order = new Order(hold, other.buyer(), cost, now);
        order.family = other.family;
        order.credit = worth.cents();
        return order;
    }

    /** One that nobody placed, for what the house shows of itself. */
    static Order sample(Buyer buyer, long performance, Instant now) {
        Order order = new Order(new Hold("", performance, List.of(), now, 0, null), buyer, NOTHING, now);
        order.number = "K7Q2M9XD";
        order.key = "sample";
        return order;
    }

    /** A gift card pays that part of it. Said when it is placed. */
    Order paidByCard(Money part) {
        gift = part.cents();
        return this;
    }

    /** What {@link Orders} reads, without its lines. */
    static Order read(ResultSet row) throws SQLException {
        Order order = new Order();
        order.id = row.getLong("order_id");
        order.number = row.getString("number");
        order.family = row.getString("family");
        order.credit = row.getLong("credit_cents");
        order.gift = row.getLong("gift_cents");
        order.service = row.getLong("service_cents");
        order.servicePermyriad = row.getInt("service_permyriad");
        order.serviceBack = row.getLong("service_back_cents");
        order.donation = row.getLong("donation_cents");
        order.key = row.getString("secret_key");
        order.performance = row.getLong("performance_id");
        order.hold = row.getString("hold");
        order.buyerName = row.getString("buyer_name");
        order.buyerEmail = row.getString("buyer_email");
        order.buyerLanguage = Language.valueOf(row.getString("buyer_language"));
        order.status = Status.valueOf(row.getString("status"));
        order.cents = row.getLong("total");
        order.placedAt = Instant.ofEpochMilli(row.getLong("placed_at"));
        order.payUntil = Instant.ofEpochMilli(row.getLong("pay_until"));
        order.payment = row.getString("payment_id");
        long paid = row.getLong("paid_at");
        order.paidAt = row.wasNull() ? null : Instant.ofEpochMilli(paid);
        order.version = row.getInt("version");
        return order;
    }

    void readLine(ResultSet row) throws SQLException {
        lines.add(OrderLine.read(this, row));
    }

    /** The same order, read from another row of it: its lines, too. */
    Order withLinesOf(Order other) {
        lines.addAll(other.lines);
        return this;
    }

    /**
     * The order is paid.
     *
     * @param by the payment that did it, null when there was nothing to pay
     * @throws IllegalStateException when it doesn't wait for money, or that is too little
     */
    void pay(@Nullable String by, Money amount, Instant now) {
        requireWaiting();
        if (amount.compareTo(due()) < 0) {
            throw new IllegalStateException("order " + number + " costs more than came in");
        }
        status = Status.PAID;
        payment = by;
        paidAt = now;
    }

    /** The money came when the seats were gone, and goes back. */
    void payBack(String by) {
        requireWaiting();
        status = Status.REFUNDED;
        payment = by;
    }

    /** @return whether it was over now: unpaid, and its seats no longer kept */
    boolean expire(Instant now) {
        if (status != Status.PENDING || now.isBefore(payUntil)) {
            return false;
        }
        status = Status.EXPIRED;
        return true;
    }

    /** True where money that comes in is to buy the seats: not yet paid, or too late but perhaps still possible. */
    boolean waitsForMoney() {
        return status == Status.PENDING || status == Status.EXPIRED;
    }

    /** True where the buyer may go and pay: the seats are still kept. */
    boolean payable(Instant now) {
        return status == Status.PENDING && now.isBefore(payUntil);
    }

    /** True where that payment is the one that settled it, so that hearing of it again changes nothing. */
    boolean settledBy(String paymentId) {
        return paymentId.equals(payment);
    }

    private void requireWaiting() {
        if (!waitsForMoney()) {
            throw new IllegalStateException("order " + number + " is " + status);
        }
    }

    /** How often it was changed. */
    int version() {
        return version;
    }

    @Nullable
    String payment() {
        return payment;
    }

    /** A line of the audit trail about it. */
    AuditTrail.Entry entry(AuditTrail.Who who, String what, String detail) {
        return new AuditTrail.Entry(who, what, "order:" + number, detail);
    }

    List<Sale> sales() {
        return sales(lines);
    }

    /** The seats of these lines, as sold to them. */
    public static List<Sale> sales(List<OrderLine> some) {
        return some.stream().map(line -> new Sale(line.seat(), line.id())).toList();
    }

    /** Those of its lines that have not come to their end. */
    public List<OrderLine> live() {
        return lines.stream().filter(OrderLine::live).toList();
    }

    /** Those of its lines that live, by their seats. @throws LinesGone where one isn't there or has come to its end */
    public List<OrderLine> live(Collection<String> seats) {
        List<OrderLine> found = lines.stream()
                .filter(line -> line.live() && seats.contains(line.seat()))
                .toList();
        if (status != Status.PAID || found.size() < Set.copyOf(seats).size()) {
            throw new LinesGone();
        }
        return found;
    }

    /** The order and all that came of it by exchanges share their money under the number of the first of them. */
    String family() {
        return family;
    }

    /** True where it was made in exchange for lines of another. */
    boolean inExchange() {
        return !family.equals(number);
    }

    /** What the lines are worth that are given for it. */
    public Money credit() {
        return new Money(credit);
    }

    /** True where codes do something for it. */
    boolean redeems() {
        return gift > 0 || lines.stream().anyMatch(line -> line.full().compareTo(line.price()) > 0);
    }

    /** What a gift card pays of it. */
    public Money gift() {
        return new Money(gift);
    }

    /** What is charged for it besides its seats. */
    public Money service() {
        return new Money(service);
    }

    /** What the house keeps of that. */
    public Money serviceEarned() {
        return new Money(service - serviceBack);
    }

    /** The rate of the tax in that. */
    public VatRate serviceRate() {
        return new VatRate(servicePermyriad);
    }

    /** What the buyer gives besides; there is no tax in it, and it stays given. */
    public Money donation() {
        return new Money(donation);
    }

    /** Its evening is called off and none of its seats is left: the charge goes back as well. @return how much that is, once */
    Money giveServiceBack() {
        Money back = live().isEmpty() ? serviceEarned() : Money.ZERO;
        serviceBack += back.cents();
        return back;
    }

    /** What is to be paid for it, never less than nothing. */
    public Money due() {
        return new Money(Math.max(0, cents - credit - gift));
    }

    /** True where it was paid and none of its seats is left. */
    public boolean ended() {
        return status == Status.PAID && live().isEmpty();
    }

    public long id() {
        return id;
    }

    /** What a person says on the telephone: 8 characters without I, L, O and U. */
    public String number() {
        return number;
    }

    /** The buyer's secret; whoever has it has the order. */
    public String key() {
        return key;
    }

    public long performance() {
        return performance;
    }

    String hold() {
        return hold;
    }

    public Buyer buyer() {
        return new Buyer(buyerName, buyerEmail, buyerLanguage);
    }

    public Status status() {
        return status;
    }

    public Money total() {
        return new Money(cents);
    }

    /** The tax in the total: the sum of the lines' and the charge's. */
    public Money vat() {
        return Money.sum(lines, OrderLine::vat).plus(serviceRate().within(service()));
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Until then the seats are kept for paying. */
    public Instant payUntil() {
        return payUntil;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    /** In the order of the plan. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** The page of the order, with its key. */
    public String path() {
        return "/orders/" + number + "?key=" + key;
    }
}
