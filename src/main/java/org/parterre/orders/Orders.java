package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /**
     * The order of somebody who has its key. How long the answer takes tells nothing of how much of a key was right.
     *
     * @throws NotFound for a number that is none and for a key that is not its own, alike
     */
    @Transactional
    public Order byNumberAndKey(String number, @Nullable String key) {
        Order order = byNumber(number);
        boolean right = Tokens.same(order == null ? NOBODYS_KEY : order.key(), key);
        if (order == null || !right) {
            throw new NotFound();
        }
        return order;
    }

    /** The order with that number, however it was typed, or null. */
    @Transactional
    public @Nullable Order byNumber(String typed) {
        return isNumber(typed) ? one("number", asWeWriteIt(typed)) : null;
    }

    /** Which evening the order is for that a payment names. @throws IllegalStateException for none: it was opened for an order */
    long performanceOf(String reference) {
        return database
                .query("SELECT performance_id FROM orders WHERE number=?", row -> row.getLong(1), reference)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a payment for an order that there isn't: " + reference));
    }

    /** The order that was made of that hold, or null. */
    @Transactional
    public @Nullable Order ofHold(String token) {
        return one("hold", token);
    }

    /** The order with that id. @throws NotFound where there is none */
    @Transactional
    public Order find(long id) {
        @Nullable Order order = entities.find(Order.class, id);
        if (order == null) {
            throw new NotFound();
        }
        return order;
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

    @Nullable
    Order one(String field, String value) {
        return entities.createQuery("select o from PlacedOrder o where o." + field + " = :value", Order.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    void keep(List<Order> placed) {
        placed.forEach(entities::persist);
        entities.flush();
    }

    /** The same order with its row locked, as it stands now. */
    void lock(Order order) {
        entities.refresh(order, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Raced when somebody else changed one of the orders since it was read */
    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
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
