package org.parterre.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.Counter;
import org.parterre.payments.PaymentMethod;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/** Adds up what payments and refunds say of shifts. */
@ApplicationScoped
class TakingsBook {
    static final Takings NOTHING = takings(List.of());

    @Inject
    Database database;

    /** What moved one way in one shift; half of it says nothing. */
    private record Moved(long shift, String method, long sales, long taken, long back, Instant last) {}

    Takings of(long shift) {
        return of(List.of(shift)).getOrDefault(shift, NOTHING);
    }

    /** By the shift's number; one in which nothing moved is left out. */
    Map<Long, Takings> of(Collection<Long> shifts) {
        List<Moved> moved = new ArrayList<>(database.queryIn(
                "SELECT shift_id, method, count(*), sum(cents), max(settled_at) FROM payment"
                        + Derby.by("payment_by_shift") + " WHERE status='PAID' AND shift_id IN",
                " GROUP BY shift_id, method",
                row -> new Moved(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), 0, last(row)),
                shifts));
        moved.addAll(database.queryIn(
                "SELECT shift_id, handed, count(*), sum(cents), max(done_at) FROM refund" + Derby.by("refund_by_shift")
                        + " WHERE status='DONE' AND shift_id IN",
                " GROUP BY shift_id, handed",
                row -> new Moved(row.getLong(1), row.getString(2), 0, 0, row.getLong(4), last(row)),
                shifts));
        Map<Long, List<Moved>> byShift = new HashMap<>();
        moved.forEach(one ->
                byShift.computeIfAbsent(one.shift(), shift -> new ArrayList<>()).add(one));
        Map<Long, Takings> found = new HashMap<>();
        byShift.forEach((shift, its) -> found.put(shift, takings(its)));
        return found;
    }

    /** The latest five hundred payments and as many refunds, the earliest first. */
    List<Movement> each(long shift) {
        List<Movement> all =
                new ArrayList<>(each("p.settled_at, p.reference, p.method, p.cents FROM payment p", "p", shift));
        all.addAll(each(
                "r.done_at, p.reference, r.handed, -r.cents FROM refund r JOIN payment p ON p.id = r.payment_id",
                "r",
                shift));
        all.sort(Comparator.comparing(Movement::at));
        return all;
    }

    private List<Movement> each(String what, String of, long shift) {
        return database.query(
                "SELECT " + what + " WHERE " + of + ".shift_id=? ORDER BY 1 DESC FETCH FIRST 500 ROWS ONLY",
                row -> new Movement(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        Counter.way(row.getString(3)),
                        new Money(row.getLong(4))),
                shift);
    }

    private static Instant last(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(5));
    }

    private static Takings takings(List<Moved> moved) {
        @Nullable
        Instant last = moved.stream().map(Moved::last).max(Instant::compareTo).orElse(null);
        return new Takings(Counter.WAYS.stream().map(way -> line(way, moved)).toList(), last);
    }

    private static Takings.Line line(PaymentMethod way, List<Moved> moved) {
        long[] sums = new long[3];
        for (Moved one : moved) {
            if (one.method().equals(way.code())) {
                sums[0] += one.sales();
                sums[1] += one.taken();
                sums[2] += one.back();
            }
        }
        return new Takings.Line(way, sums[0], new Money(sums[1]), new Money(sums[2]));
    }
}
