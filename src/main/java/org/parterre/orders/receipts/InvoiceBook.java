package org.parterre.orders.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;

/** Where invoices and credit notes are kept. Nothing is ever changed in it. */
@ApplicationScoped
class InvoiceBook {
    @Inject
    Database database;

    /** What was issued for that order: its invoice, and then what was credited of it. */
    List<Invoice> of(long order) {
        Map<InvoiceNumber, List<Invoice.Line>> lines = database
                .query(
                        "SELECT n.year_of, n.number_in_year, n.order_line_id, n.what, n.cents, n.tax_cents, n.vat_permyriad"
                                + " FROM invoice i JOIN invoice_line n ON n.year_of=i.year_of AND n.number_in_year=i.number_in_year"
                                + " WHERE i.order_id=? ORDER BY n.year_of, n.number_in_year, n.place",
                        row -> Map.entry(new InvoiceNumber(row.getInt(1), row.getInt(2)), line(row)),
                        order)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.query(
                "SELECT year_of, number_in_year, credits_year, credits_number, issued_at, addressee, vat_id, what_for"
                        + " FROM invoice WHERE order_id=? ORDER BY CASE WHEN credits_year IS NULL THEN 0 ELSE 1 END,"
                        + " year_of, number_in_year",
                row -> invoice(row, lines),
                order);
    }

    private static Invoice.Line line(ResultSet row) throws SQLException {
        long orderLine = row.getLong(3);
        return new Invoice.Line(
                row.wasNull() ? null : (Long) orderLine,
                row.getString(4),
                new Money(row.getLong(5)),
                new Money(row.getLong(6)),
                new VatRate(row.getInt(7)));
    }

    private static Invoice invoice(ResultSet row, Map<InvoiceNumber, List<Invoice.Line>> lines) throws SQLException {
        InvoiceNumber number = new InvoiceNumber(row.getInt(1), row.getInt(2));
        int creditsYear = row.getInt(3);
        return new Invoice(
                number,
                row.wasNull() ? null : new InvoiceNumber(creditsYear, row.getInt(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                lines.getOrDefault(number, List.of()));
    }

    /** Keeps what is issued. @throws Raced when somebody was quicker: trying again finds theirs, and the number is the next one's */
    void keep(long order, Invoice one) {
        InvoiceNumber credits = one.credits();
        once(
                "INSERT INTO invoice (year_of, number_in_year, order_id, invoiced_order, credits_year, credits_number,"
                        + " issued_at, addressee, vat_id, what_for) VALUES (?,?,?,?,?,?,?,?,?,?)",
                one.year(),
                one.number().number(),
                order,
                credits == null ? order : null,
                credits == null ? null : credits.year(),
                credits == null ? null : credits.number(),
                one.issuedAt().toEpochMilli(),
                one.addressee(),
                one.vatId(),
                one.whatFor());
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Invoice.Line line : one.lines()) {
            lines.add(new @Nullable Object[] {
                one.year(),
                one.number().number(),
                lines.size(),
                line.what(),
                line.price().cents(),
                line.tax().cents(),
                line.rate().permyriad(),
                line.orderLine(),
                credits != null
            });
        }
        try {
            database.updateEach(
                    "INSERT INTO invoice_line (year_of, number_in_year, place, what, cents, tax_cents, vat_permyriad,"
                            + " order_line_id, credits) VALUES (?,?,?,?,?,?,?,?,?)",
                    lines);
        } catch (DatabaseFailure e) {
            throw raced(e);
        }
    }

    /** The next number of a year, under the lock of the year's row until the transaction ends: a number is lost by nobody. */
    InvoiceNumber next(int year) {
        if (database.update("UPDATE invoice_year SET last_number=last_number+1 WHERE year_of=?", year) == 0) {
            once("INSERT INTO invoice_year (year_of, last_number) VALUES (?,1)", year);
        }
        return new InvoiceNumber(
                year,
                database.query("SELECT last_number FROM invoice_year WHERE year_of=?", row -> row.getInt(1), year)
                        .get(0));
    }

    private void once(String sql, @Nullable Object... values) {
        try {
            database.update(sql, values);
        } catch (DatabaseFailure e) {
            throw raced(e);
        }
    }

    private static RuntimeException raced(DatabaseFailure e) {
        return DatabaseFailure.isDuplicate(e) ? new Raced() : e;
    }
}
