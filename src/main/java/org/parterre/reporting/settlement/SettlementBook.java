package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.money.VatRate;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Reads what a settlement is made of: six statements, however many evenings and orders it is about. */
@ApplicationScoped
class SettlementBook {
    /** Left to itself Derby looks up each row: ten seconds for a run of 60,000 lines, and less than one with this. PostgreSQL takes it for a remark. */
    private static final String HASH = " --DERBY-PROPERTIES joinStrategy=HASH\n ";

    private static final String ORDERS = " FROM performance p JOIN orders o ON o.performance_id = p.id ";

    private static final String LINES =
            "SELECT o.performance_id, l.zone, l.tariff_id, l.cents, l.vat_permyriad, l.ended_how,"
                    + " l.kept_cents, count(*) AS lines" + ORDERS + "JOIN order_line l" + HASH + "ON l.order_id = o.id"
                    + " WHERE o.status = 'PAID' AND %s GROUP BY o.performance_id, l.zone, l.tariff_id, l.cents, l.vat_permyriad,"
                    + " l.ended_how, l.kept_cents";

    private static final String CHARGES =
            "SELECT o.service_permyriad, o.service_cents - o.service_back_cents AS each_cents, count(*) AS charges"
                    + ORDERS
                    + "WHERE o.status = 'PAID' AND o.service_cents > o.service_back_cents AND %s"
                    + " GROUP BY o.service_permyriad, o.service_cents - o.service_back_cents";

    private static final String GATEWAYS = "SELECT gateway, sum(came) AS came, sum(back) AS back FROM ("
            + " SELECT m.gateway AS gateway, m.cents AS came, 0 AS back" + ORDERS
            + "JOIN payment m" + HASH + "ON m.reference = o.number WHERE m.status = 'PAID' AND %s"
            + " UNION ALL SELECT CASE WHEN r.handed IS NULL THEN m.gateway ELSE 'counter' END AS gateway, 0 AS came, r.cents AS back"
            + ORDERS
            + "JOIN payment m" + HASH + "ON m.reference = o.number JOIN refund r ON r.payment_id = m.id WHERE %s"
            + ") moved GROUP BY gateway ORDER BY gateway";

    /** An entry says of which evening it is; that of a payment knows its order only. */
    private static final String LEDGER = "SELECT debit, credit, sum(cents) AS cents FROM ("
            + " SELECT e.debit AS debit, e.credit AS credit, e.cents AS cents"
            + " FROM performance p JOIN ledger_entry e ON e.performance_id = p.id WHERE %s"
            + " UNION ALL SELECT e.debit AS debit, e.credit AS credit, e.cents AS cents" + ORDERS
            + "JOIN ledger_entry e" + HASH + "ON e.reference = o.number WHERE e.performance_id IS NULL AND %s"
            + ") entries GROUP BY debit, credit";

    /** What the ledger still has for buyers, apart for those who exchanged seats with an evening that isn't among these. */
    private static final String BUYERS = "SELECT across, sum(owed) AS owed FROM ("
            + "SELECT family, sum(owed) AS owed, max(across) AS across FROM ("
            + " SELECT o.family AS family, CASE WHEN e.credit = 'buyers' THEN e.cents ELSE -e.cents END AS owed, 0 AS across"
            + ORDERS + "JOIN ledger_entry e ON e.reference = o.number"
            + " WHERE (e.credit = 'buyers' OR e.debit = 'buyers') AND %s"
            + " UNION ALL SELECT o.family AS family, 0 AS owed, 1 AS across" + ORDERS
            + "JOIN orders x ON x.family = o.family JOIN performance q ON q.id = x.performance_id WHERE %s AND NOT (%s)"
            + ") entries GROUP BY family) families GROUP BY across";

    /** A payment has the last fee of its method that held when it came in. */
    private static final String FEES =
            "SELECT m.method, f.fixed_cents, f.permyriad, m.cents, count(*) AS payments" + ORDERS
                    + "JOIN payment m" + HASH + "ON m.reference = o.number JOIN payment_fee f ON f.method = m.method"
                    + " WHERE m.status = 'PAID' AND f.from_time = (SELECT max(g.from_time) FROM payment_fee g"
                    + " WHERE g.method = m.method AND g.from_time <= m.settled_at) AND %s"
                    + " GROUP BY m.method, f.fixed_cents, f.permyriad, m.cents";

    @Inject
    Database database;

    protected SettlementBook() {}

    /** The same outside of a container. */
    SettlementBook(Database database) {
        this.database = database;
    }

    /** Money that moved through a gateway. */
    record Moved(String gateway, Money came, Money back) {}

    /** Amounts that went from one account to another, added up. */
    record Posted(String debit, String credit, Money amount) {}

    /**
     * What the ledger has for buyers.
     *
     * @param held paid, and neither seats nor money had for it yet
     * @param carried their value went to other evenings by exchange; less than nothing where it came from there
     */
    record Buyers(Money held, Money carried) {}

    @Retried
    public List<Sold> lines(Scope scope) {
        return database.query(in(scope, LINES, 1), SettlementBook::line, values(scope, 1));
    }

    @Retried
    public List<Charged> charges(Scope scope) {
        return database.query(
                in(scope, CHARGES, 1),
                row -> new Charged(new VatRate(row.getInt(1)), new Money(row.getLong(2)), row.getLong(3)),
                values(scope, 1));
    }

    @Retried
    public List<Moved> moved(Scope scope) {
        return database.query(
                in(scope, GATEWAYS, 2),
                row -> new Moved(row.getString(1), new Money(row.getLong(2)), new Money(row.getLong(3))),
                values(scope, 2));
    }

    @Retried
    public List<Posted> posted(Scope scope) {
        return database.query(
                in(scope, LEDGER, 2),
                row -> new Posted(row.getString(1), row.getString(2), new Money(row.getLong(3))),
                values(scope, 2));
    }

    @Retried
    public Buyers buyers(Scope scope) {
        Money[] owed = {Money.ZERO, Money.ZERO};
        String sql = BUYERS.formatted(scope.on("p"), scope.on("p"), scope.on("q"));
        database.query(sql, row -> new long[] {row.getLong(1), row.getLong(2)}, values(scope, 3))
                .forEach(sum -> owed[(int) sum[0]] = new Money(sum[1]));
        return new Buyers(owed[0], owed[1]);
    }

    @Retried
    public List<MethodFees> fees(Scope scope) {
        return MethodFees.together(database.query(
                in(scope, FEES, 1),
                row -> MethodFees.of(
                        row.getString(1),
                        row.getLong(5),
                        new Money(row.getLong(4)),
                        new Money(row.getLong(2)),
                        new Share(row.getInt(3))),
                values(scope, 1)));
    }

    private static String in(Scope scope, String sql, int times) {
        List<Object> conditions = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            conditions.add(scope.on("p"));
        }
        return sql.formatted(conditions.toArray());
    }

    private static Object[] values(Scope scope, int times) {
        return Stream.generate(scope::values).limit(times).flatMap(List::stream).toArray();
    }

    private static Sold line(ResultSet row) throws SQLException {
        return new Sold(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                new Money(row.getLong(4)),
                new VatRate(row.getInt(5)),
                row.getString(6),
                new Money(row.getLong(7)),
                row.getLong(8));
    }
}
