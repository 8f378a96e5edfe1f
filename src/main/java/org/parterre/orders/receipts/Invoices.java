package org.parterre.orders.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.parterre.orders.LinesGone;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Playbill;

/** Issues invoices, and credit notes for what came to its end after them. */
@ApplicationScoped
public class Invoices {
    /** The year of an invoice is the year of its country. */
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Amsterdam");

    @Inject
    InvoiceBook book;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What was issued for that order: its invoice first, then the credit notes; nothing where nobody asked for one. */
    @Transactional
    public List<Invoice> of(Order order) {
        return book.of(order.id());
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
        List<Invoice> known = book.of(order.id());
        if (!known.isEmpty()) {
            return known.get(0);
        }
        List<Invoice.Line> lines = new ArrayList<>();
        for (OrderLine line : live) {
            String what = bill.plan().label(line.seat(), language).whole() + " · "
                    + bill.tariff(line.tariff()).name().in(language);
            lines.add(new Invoice.Line(line.id(), what, line.price(), line.vat(), line.vatRate()));
        }
        if (order.serviceEarned().cents() > 0) { // a gift is no supply, and stands on no invoice
            lines.add(new Invoice.Line(
                    null,
                    service,
                    order.serviceEarned(),
                    order.serviceRate().within(order.serviceEarned()),
                    order.serviceRate()));
        }
        Instant now = clock.instant();
        Invoice issued = new Invoice(next(now), null, now, addressee, vatId, whatFor, lines);
        book.keep(order.id(), issued);
        audit.record("invoice-issued", "order:" + order.number(), issued.called());
        return issued;
    }

    /**
     * Issues a credit note for all that came to its end since the invoice, or since the last credit note; where nothing did, there is
     * nothing to do.
     *
     * @param order as it stands now
     */
    @Retried
    @Transactional
    public void credit(Order order) {
        if (Credit.of(order, book.of(order.id())).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        InvoiceNumber number = next(now); // whoever issues something waits for this one's lock
        List<Invoice> issued = book.of(order.id());
        List<Invoice.Line> lines = Credit.of(order, issued);
        if (lines.isEmpty()) {
            throw new Raced();
        }
        Invoice note = issued.get(0).credited(number, lines, now);
        book.keep(order.id(), note);
        audit.record(
                "credit-note-issued",
                "order:" + order.number(),
                note.called() + " of " + issued.get(0).called() + " "
                        + note.total().plain());
    }

    private InvoiceNumber next(Instant now) {
        return book.next(now.atZone(COUNTRY).getYear());
    }
}
