package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.orders.displaced.Displacement.Displaced;
import org.parterre.platform.persistence.Database;

/** Where evenings that were called off are kept, and what their buyers answered. */
@ApplicationScoped
public class DisplacementBook {
    private static final String COLUMNS =
            "SELECT performance_id, to_performance, answer_until, otherwise, stopped FROM displacement";
    private static final String ANSWERED =
            " AND (d.answer IS NOT NULL OR NOT EXISTS (SELECT l.id FROM order_line l WHERE l.order_id = d.order_id"
                    + " AND l.ended_at IS NULL))";
    private static final int LONGEST_FAILURE = 300;

    @Inject
    Database database;

    protected DisplacementBook() {}

    /** The same outside of a container. */
    DisplacementBook(Database database) {
        this.database = database;
    }

    void keep(Displacement one, Instant now) {
        database.update(
                "INSERT INTO displacement (performance_id, to_performance, answer_until, otherwise, made_at, stopped)"
                        + " VALUES (?,?,?,?,?,FALSE)",
                one.performance(),
                one.to(),
                one.answerUntil().toEpochMilli(),
                one.otherwise().name(),
                now.toEpochMilli());
    }

    boolean stop(long performance, boolean stopped) {
        return database.update("UPDATE displacement SET stopped=? WHERE performance_id=?", stopped, performance) == 1;
    }

    @Nullable
    Displacement of(long performance) {
        return database.query(COLUMNS + " WHERE performance_id=?", DisplacementBook::read, performance).stream()
                .findFirst()
                .orElse(null);
    }

    List<Displacement> all() {
        return database.query(COLUMNS + " ORDER BY performance_id", DisplacementBook::read);
    }

    private static Displacement read(ResultSet row) throws SQLException {
        long to = row.getLong(2);
        Long other = row.wasNull() ? null : to;
        return new Displacement(
                row.getLong(1),
                other,
                Instant.ofEpochMilli(row.getLong(3)),
                Answer.valueOf(row.getString(4)),
                row.getBoolean(5));
    }

    /** Numbers of paid orders with seats of that evening whose buyers were not told yet. */
    List<String> untold(long performance) {
        return database.query(
                "SELECT o.number FROM orders o WHERE o.performance_id=? AND o.status='PAID'"
                        + " AND EXISTS (SELECT l.id FROM order_line l WHERE l.order_id = o.id AND l.ended_at IS NULL)"
                        + " AND NOT EXISTS (SELECT d.order_id FROM displaced_order d WHERE d.order_id = o.id)"
                        + " ORDER BY o.id FETCH FIRST 100 ROWS ONLY",
                row -> row.getString(1),
                performance);
    }

    void tell(long order, long performance, @Nullable String hold, Instant now) {
        database.update(
                "INSERT INTO displaced_order (order_id, performance_id, hold, told_at) VALUES (?,?,?,?)",
                order,
                performance,
                hold,
                now.toEpochMilli());
    }

    @Nullable
    Displaced displaced(long order) {
        return database
                .query(
                        "SELECT order_id, hold, answer, done_at FROM displaced_order WHERE order_id=?",
                        row -> {
                            String answer = row.getString(3);
                            return new Displaced(
                                    row.getLong(1),
                                    row.getString(2),
                                    answer == null ? null : Answer.valueOf(answer),
                                    row.getString(4) != null);
                        },
                        order)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** @return false where it is being carried out, or was: then it is too late to answer otherwise */
    boolean answer(long order, Answer answer, Instant now) {
        return database.update(
                        "UPDATE displaced_order SET answer=?, answered_at=?, failure=NULL WHERE order_id=?"
                                + " AND done_at IS NULL AND begun_at IS NULL",
                        answer.name(),
                        now.toEpochMilli(),
                        order)
                == 1;
    }

    /**
     * From now on that answer stands; a house that falls over carries it out when it is open again.
     *
     * @param answer null where the buyer gave none
     * @return false where the buyer answered otherwise just now
     */
    @Transactional
    public boolean begin(long order, @Nullable Answer answer, Instant now) {
        String still = answer == null ? "answer IS NULL" : "answer='" + answer.name() + "'";
        return database.update(
                        "UPDATE displaced_order SET begun_at=? WHERE order_id=? AND done_at IS NULL AND " + still,
                        now.toEpochMilli(),
                        order)
                == 1;
    }

    @Transactional
    public void done(long order, Instant now) {
        database.update(
                "UPDATE displaced_order SET done_at=?, failure=NULL WHERE order_id=? AND done_at IS NULL",
                now.toEpochMilli(),
                order);
    }

    @Transactional
    public void failed(long order, String why) {
        database.update(
                "UPDATE displaced_order SET failure=?, begun_at=NULL WHERE order_id=? AND done_at IS NULL",
                why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why,
                order);
    }

    void tryAgain(long performance) {
        database.update("UPDATE displaced_order SET failure=NULL WHERE performance_id=?", performance);
    }

    /**
     * Numbers of orders whose answer is to be carried out, or that have no seat left because their buyers chose others; once their
     * time is over those without an answer, too.
     */
    List<String> due(Displacement one, Instant now) {
        boolean over = !now.isBefore(one.answerUntil());
        return database.query(
                "SELECT o.number FROM displaced_order d JOIN orders o ON o.id = d.order_id WHERE d.performance_id=?"
                        + " AND d.done_at IS NULL AND d.failure IS NULL" + (over ? "" : ANSWERED)
                        + " ORDER BY d.order_id FETCH FIRST 100 ROWS ONLY",
                row -> row.getString(1),
                one.performance());
    }

    /** How many orders answered so, and for how many of them it is done, or did not work. */
    public record Tally(@Nullable Answer answer, int orders, int done, int failed) {}

    List<Tally> tallies(long performance) {
        return database.query(
                "SELECT answer, count(*), count(done_at), count(failure) FROM displaced_order WHERE performance_id=?"
                        + " GROUP BY answer",
                row -> {
                    String answer = row.getString(1);
                    return new Tally(
                            answer == null ? null : Answer.valueOf(answer),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4));
                },
                performance);
    }

    /** What still lives of that evening. @param sum with the charges of orders that have seats left */
    public record Stake(int orders, int seats, Money sum) {}

    Stake stake(long performance) {
        return database.query(
                        "SELECT count(*), COALESCE(sum(seats), 0), COALESCE(sum(cents), 0) FROM ("
                                + "SELECT o.id, count(l.id) AS seats,"
                                + " sum(l.cents) + max(o.service_cents - o.service_back_cents) AS cents FROM orders o"
                                + " JOIN order_line l ON l.order_id = o.id"
                                + " WHERE o.performance_id=? AND o.status='PAID' AND l.ended_at IS NULL GROUP BY o.id) living",
                        row -> new Stake(row.getInt(1), row.getInt(2), new Money(row.getLong(3))),
                        performance)
                .get(0);
    }

    /** The orders for which it did not work, with why. */
    public record Failure(String number, String why) {}

    List<Failure> failures(long performance) {
        return database.query(
                "SELECT o.number, d.failure FROM displaced_order d JOIN orders o ON o.id = d.order_id"
                        + " WHERE d.performance_id=? AND d.failure IS NOT NULL ORDER BY o.number",
                row -> new Failure(row.getString(1), row.getString(2)),
                performance);
    }
}
