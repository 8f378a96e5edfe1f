package org.parterre.orders.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.orders.LinesGone;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Playbill;

/** Where invoices are issued and kept. */
@ApplicationScoped
public class Invoices {
    /** The year of an invoice is the year of its country. */
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Amsterdam");

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The invoice of that order, or null. */
    @Transactional
    public @Nullable Invoice of(Order order) {
        List<Invoice> found = database.query(
                "SELECT year_of, number_in_year, issued_at, addressee, vat_id, what_for FROM invoice WHERE order_id=?",
                row -> new Invoice(
                        row.getInt(1),
                        row.getInt(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        List.of()),
                order.id());
        return found.isEmpty() ? null : whole(found.get(0));
    }

    private Invoice whole(Invoice one) {
        return new Invoice(
                one.year(),
                one.number(),
                one.issuedAt(),
                one.addressee(),
                one.vatId(),
                one.whatFor(),
                database.query(
                        "SELECT what, cents, vat_permyriad FROM invoice_line WHERE year_of=? AND number_in_year=? ORDER BY place",
                        row -> new Invoice.Line(
                                row.getString(1), new Money(row.getLong(2)), new VatRate(row.getInt(3))),
                        one.year(),
                        one.number()));
    }

    /**
     * Issues the invoice of an order, with the next number; where there is one already, that is it.
     *
     * @param addressee whom it is for
     * @param vatId their VAT number, or empty
     * @param service what the charge is called
     * @throws LinesGone for an order that isn't paid, or of which nothing is left
     */
    @Retried
    @Transactional
    public Invoice issue(
            Order order,
            Playbill bill,
            String addressee,
            String vatId,
            Language language,
            String whatFor,
            String service) {
        List<OrderLine> live = order.live();
        order.live(live.stream().map(OrderLine::seat).toList());
        if (live.isEmpty()) {
            throw LinesGone.all();
        }
        Invoice known = of(order);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        int year = now.atZone(COUNTRY).getYear();
        int number = next(year);
        keep(
                "INSERT INTO invoice (year_of, number_in_year, order_id, issued_at, addressee, vat_id, what_for)"
                        + " VALUES (?,?,?,?,?,?,?)",
                year,
                number,
                order.id(),
                now.toEpochMilli(),
                addressee,
                vatId,
                whatFor);
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (OrderLine line : live) {
            String what = bill.plan().label(line.seat(), language).whole() + " · "
                    + bill.tariff(line.tariff()).name().in(language);
            lines.add(new @Nullable Object[] {
                year,
                number,
                lines.size(),
                what,
                line.price().cents(),
                line.vatRate().permyriad()
            });
        }
        if (order.serviceEarned().cents() > 0) { // a gift is no supply, and stands on no invoice
            lines.add(new @Nullable Object[] {
                year,
                number,
                lines.size(),
                service,
                order.serviceEarned().cents(),
                order.serviceRate().permyriad()
            });
        }
        database.updateEach(
                "INSERT INTO invoice_line (year_of, number_in_year, place, what, cents, vat_permyriad) VALUES (?,?,?,?,?,?)",
                lines);
        Invoice issued = whole(new Invoice(year, number, now, addressee, vatId, whatFor, List.of()));
        audit.record("invoice-issued", "order:" + order.number(), issued.called());
        return issued;
    }

    /** Who was quicker has issued it: trying again finds theirs, and the number is the next one's. */
    private void keep(String sql, Object... values) {
        try {
            database.update(sql, values);
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    /** Under the lock of its year's row, until the transaction ends: a number is lost by nobody. */
    private int next(int year) {
        if (database.update("UPDATE invoice_year SET last_number=last_number+1 WHERE year_of=?", year) == 0) {
            keep("INSERT INTO invoice_year (year_of, last_number) VALUES (?,1)", year);
        }
        return database.query("SELECT last_number FROM invoice_year WHERE year_of=?", row -> row.getInt(1), year)
                .get(0);
    }
}
