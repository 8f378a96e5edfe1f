package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Raced;

/** Where orders are kept. */
@ApplicationScoped
public class Orders {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8}");
    private static final String NOBODYS_KEY = Tokens.secret();

    private static final String WHOLE =
            "SELECT o.id AS order_id, o.number, o.secret_key, o.performance_id, o.hold, o.buyer_name, o.buyer_email,"
                    + " o.buyer_language, o.status, o.family, o.credit_cents, o.gift_cents, o.service_cents, o.service_permyriad, o.service_back_cents, o.donation_cents, o.cents AS total, o.placed_at, o.pay_until, o.payment_id, o.paid_at,"
                    + " o.version, l.id AS line_id, l.seat, l.zone, l.tariff_id, l.cents, l.full_cents, l.vat_permyriad, l.place, l.ended_at, l.ended_how,"
                    + " l.kept_cents FROM orders o";
    private static final String WITH_LINES =
            " JOIN order_line l" + Derby.rowByRow("one_line_per_seat_of_order") + " ON l.order_id = o.id WHERE ";
    private static final String BY_NUMBER = WHOLE + Derby.byConstraint("one_order_number") + WITH_LINES + "o.number IN";
    private static final String BY_ID = WHOLE + WITH_LINES + "o.id=?";
    private static final String BY_HOLD = WHOLE + Derby.byConstraint("one_order_per_hold") + WITH_LINES + "o.hold=?";
    private static final String BY_PLACE = " ORDER BY o.id, l.place";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /**
     * The order of somebody who has its key. How long the answer takes tells nothing of how much of a key was right.
     *
     * @throws NotFound for a number that is none and for a key that is not its own, alike
     */
    public Order byNumberAndKey(String number, @Nullable String key) {
        Order order = byNumber(number);
        boolean right = Tokens.same(order == null ? NOBODYS_KEY : order.key(), key);
        if (order == null || !right) {
            throw new NotFound();
        }
        return order;
    }

    /** The order with that number, however it was typed, or null. */
    public @Nullable Order byNumber(String typed) {
        return isNumber(typed) ? first(byNumbers(List.of(asWeWriteIt(typed)))) : null;
    }

    /** Those that there are, as they stand now. */
    List<Order> byNumbers(List<String> numbers) {
        return whole(database.queryIn(BY_NUMBER, BY_PLACE, Orders::read, numbers));
    }

    /** The order that was made of that hold, or null. */
    public @Nullable Order ofHold(String token) {
        return first(whole(database.query(BY_HOLD + BY_PLACE, Orders::read, token)));
    }

    private static @Nullable Order first(List<Order> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    private static Order read(ResultSet row) throws SQLException {
        Order order = Order.read(row);
        order.readLine(row);
        return order;
    }

    /** There is a row for each line. */
    private static List<Order> whole(List<Order> rows) {
        Map<Long, Order> orders = new LinkedHashMap<>();
        rows.forEach(row -> orders.merge(row.id(), row, Order::withLinesOf));
        return List.copyOf(orders.values());
    }

    /** The numbers of all orders that share their money with that one. */
    List<String> family(Order order) {
        return database.query(
                "SELECT number FROM orders WHERE family=? ORDER BY id", row -> row.getString(1), order.family());
    }

    /** Keeps which lines end when the seats of an order are sold. */
    void keepExchanged(Order order, List<OrderLine> given) {
        database.updateEach(
                "INSERT INTO exchanged_line (order_id, line_id) VALUES (?,?)",
                given.stream()
                        .map(line -> new @Nullable Object[] {order.id(), line.id()})
                        .toList());
    }

    /** The lines that end when the seats of that order are sold; the order they stand in, as it is now. @throws LinesGone */
    Given given(Order order) {
        List<Long> lines = database.query(
                "SELECT line_id FROM exchanged_line WHERE order_id=? ORDER BY line_id",
                row -> row.getLong(1),
                order.id());
        long other = database.query("SELECT order_id FROM order_line WHERE id=?", row -> row.getLong(1), lines.get(0))
                .get(0);
        Order from =
                whole(database.query(BY_ID + BY_PLACE, Orders::read, other)).get(0);
        return new Given(
                from,
                from.live(from.lines().stream()
                        .filter(line -> lines.contains(line.id()))
                        .map(OrderLine::seat)
                        .toList()));
    }

    /** The orders that lines of that one were given for. */
    List<OrderPage.Successor> successors(Order order) {
        return database.query(
                "SELECT DISTINCT s.id, s.number, s.secret_key FROM exchanged_line x JOIN order_line l ON l.id = x.line_id"
                        + " JOIN orders s ON s.id = x.order_id WHERE l.order_id=? AND s.status='PAID' ORDER BY s.id",
                row -> new OrderPage.Successor(
                        row.getString(2), "/orders/" + row.getString(2) + "?key=" + row.getString(3)),
                order.id());
    }

    /** Lines that are given for others. */
    record Given(Order from, List<OrderLine> lines) {
        int free() {
            return (int) lines.stream().filter(OrderLine::free).count();
        }

        Money worth() {
            return Money.sum(lines, OrderLine::price);
        }
    }

    /** Which evening the order is for that a payment names. @throws IllegalStateException for none: it was opened for an order */
    long performanceOf(String reference) {
        return database
                .query("SELECT performance_id FROM orders WHERE number=?", row -> row.getLong(1), reference)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a payment for an order that there isn't: " + reference));
    }

    /** Whether a payment with that reference is an order's: no order's number has a U, and what else is paid for begins with one. */
    static boolean isOurs(String reference) {
        return reference.indexOf('U') < 0;
    }

    /** Whether an order could have that number, however it was typed. */
    static boolean isNumber(String typed) {
        return NUMBER.matcher(asWeWriteIt(typed)).matches();
    }

    /** What a person types or says, in the alphabet of order numbers: O is 0, I and L are 1 (Crockford's base 32). */
    static String asWeWriteIt(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    void keep(List<Order> placed) {
        placed.forEach(entities::persist);
        entities.flush();
    }

    /** That order with its row locked, as it stands now; what changes of it is kept. @throws NotFound where there is none */
    Order locked(long id) {
        @Nullable Order order = entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new NotFound();
        }
        return order;
    }

    void flush() {
        entities.flush();
    }

    /** Keeps that they are paid. @throws Raced when somebody else changed one of them since it was read */
    void keepPaid(List<Order> paid) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        paid.stream()
                .sorted(Comparator.comparing(Order::id))
                .forEach(order -> rows.add(new @Nullable Object[] {
                    order.status().name(),
                    order.payment(),
                    Objects.requireNonNull(order.paidAt()).toEpochMilli(),
                    order.id(),
                    order.version()
                }));
        int[] changed = database.updateEach(
                "UPDATE orders SET status=?, payment_id=?, paid_at=?, version=version+1 WHERE id=? AND version=?",
                rows);
        if (Arrays.stream(changed).anyMatch(count -> count == 0)) {
            throw new Raced();
        }
    }

    /** Orders whose seats are no longer kept and that are still not paid. */
    List<Long> overdue(Instant now) {
        return database.query(
                "SELECT id FROM orders" + Derby.by("orders_by_pay_until")
                        + " WHERE status='PENDING' AND pay_until<=? ORDER BY pay_until FETCH FIRST 200 ROWS ONLY",
                row -> row.getLong(1),
                now.toEpochMilli());
    }
}
