package org.parterre.orders.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.HelpWords;
import org.parterre.orders.Order;
import org.parterre.orders.OrderShown;
import org.parterre.orders.OrdersPlaced;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Programme;

/** Where it stands what buyers want help with. */
@ApplicationScoped
public class HelpBook {
    private static final String SAID =
            "INSERT INTO help_wanted (order_id, performance_id, words, said_at) VALUES (?,?,?,?)";
    private static final String TAKEN_ALONG = "INSERT INTO help_wanted (order_id, performance_id, words, said_at)"
            + " SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), words, said_at FROM help_wanted WHERE order_id=?";

    /** Of evenings that are over, and of orders that nobody paid. */
    private static final String OVER =
            "SELECT h.order_id, h.performance_id FROM help_wanted h JOIN performance p ON p.id = h.performance_id"
                    + " JOIN orders o ON o.id = h.order_id"
                    + " WHERE p.starts_at<=? OR (o.status IN ('EXPIRED','REFUNDED') AND h.said_at<=?)";

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected HelpBook() {}

    /** The same outside of a container, to forget. */
    HelpBook(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    void keep(@Observes OrdersPlaced placed) {
        long now = clock.millis();
        List<@Nullable Object[]> said = new ArrayList<>();
        List<@Nullable Object[]> taken = new ArrayList<>();
        for (OrdersPlaced.Placed one : placed.orders()) {
            Order order = one.order();
            Order from = one.from();
            if (one.help() != null) {
                said.add(new Object[] {order.id(), order.performance(), one.help(), now});
            } else if (from != null) {
                taken.add(new Object[] {order.id(), order.performance(), from.id()});
            }
        }
        database.updateEach(SAID, said);
        database.updateEach(TAKEN_ALONG, taken);
    }

    void show(@Observes OrderShown shown) {
        database.query("SELECT words FROM help_wanted WHERE order_id=?", row -> row.getString(1), shown.order())
                .forEach(shown::helped);
    }

    /** From now on it is that, and nothing for null. @throws TooLateForHelp */
    @Retried
    @Transactional
    public void say(Order order, @Nullable String words) {
        if (!HelpWords.may(order, programme.playbill(order.performance()), clock.instant())) {
            throw new TooLateForHelp();
        }
        if (words == null) {
            database.update("DELETE FROM help_wanted WHERE order_id=?", order.id());
        } else if (database.update(
                        "UPDATE help_wanted SET words=?, said_at=? WHERE order_id=?", words, clock.millis(), order.id())
                == 0) {
            first(order, words);
        }
        audit.record(words == null ? "help-not-wanted" : "help-wanted", "order:" + order.number(), "");
    }

    private void first(Order order, String words) {
        try {
            database.update(SAID, order.id(), order.performance(), words, clock.millis());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e; // said twice at once
        }
    }

    /** Forgets what is needed no more. */
    @Retried
    @Transactional
    public void forget() {
        Instant before = clock.instant().minus(HelpWords.KEPT);
        Map<Long, List<@Nullable Object[]>> over = new TreeMap<>();
        database.query(
                        OVER,
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        before.toEpochMilli(),
                        before.toEpochMilli())
                .forEach(row -> over.computeIfAbsent(row[1], evening -> new ArrayList<>())
                        .add(new Object[] {row[0]}));
        over.forEach((evening, orders) -> {
            database.updateEach("DELETE FROM help_wanted WHERE order_id=?", orders);
            audit.record("help-forgotten", "performance:" + evening, String.valueOf(orders.size()));
        });
    }
}
