package org.parterre.reporting;

import static org.parterre.reporting.AnEvening.EXPIRED;
import static org.parterre.reporting.AnEvening.GIFT;
import static org.parterre.reporting.AnEvening.LATER;
import static org.parterre.reporting.AnEvening.LONG_AGO;
import static org.parterre.reporting.AnEvening.NOW_MS;
import static org.parterre.reporting.AnEvening.PAID;
import static org.parterre.reporting.AnEvening.PENDING;
import static org.parterre.reporting.AnEvening.REFUNDED;

import java.util.List;
import java.util.stream.Stream;
import org.parterre.house.Store;
import org.parterre.platform.persistence.Database;

/**
 * A fault that was put into an evening by hand, past the program and, where the database would not have it, past its constraint.
 *
 * @param rule the one that must find it, and the only one (but for {@link #also})
 * @param row what that rule must find
 * @param others what else it must find
 * @param also rules that can't but find it as well
 */
record Planted(String rule, String what, List<Object> row, List<List<Object>> others, List<String> also, Fault fault) {
    Planted(String rule, String what, List<Object> row, Fault fault) {
        this(rule, what, row, List.of(), List.of(), fault);
    }

    /** What is done to the evening. */
    interface Fault {
        void in(AnEvening evening, Database database, Store store);
    }

    private Planted also(String... rules) {
        return new Planted(rule, what, row, others, List.of(rules), fault);
    }

    private Planted and(List<Object> other) {
        return new Planted(rule, what, row, List.of(other), also, fault);
    }

    /** All that the rule must find. */
    List<List<String>> rows() {
        return Stream.concat(Stream.of(row), others.stream())
                .map(one -> one.stream().map(String::valueOf).toList())
                .toList();
    }

    @Override
    public String toString() {
        return rule + ": " + what;
    }

    private static Planted sql(String rule, String what, List<Object> row, String... statements) {
        return new Planted(rule, what, row, (evening, database, store) -> {
            for (String statement : statements) {
                database.update(statement);
            }
        });
    }

    /** A party that has an offer. */
    private static String waiting(long id, String hold, long until) {
        return "INSERT INTO waiting_party (id, secret_key, production_id, language, seats, together, accessible, status,"
                + " offers, joined_at, offer_performance, offer_hold, offer_until, version) VALUES (" + id
                + ",'key',1,'NL',2,"
                + "TRUE,FALSE,'OFFERED',1,0,7,'" + hold + "'," + until + ",0)";
    }

    /** Of the paid order. @param what its order, or the year and number that it credits */
    private static String invoice(int number, String what) {
        return "INSERT INTO invoice (year_of, number_in_year, order_id, issued_at, addressee, vat_id, what_for,"
                + " invoiced_order, credits_year, credits_number) VALUES (2026," + number + ",1,0,'a','','w'," + what
                + ")";
    }

    /** Its first seat, which costs 27.50. */
    private static String invoiced(int number, int cents, int tax, String credits) {
        return "INSERT INTO invoice_line (year_of, number_in_year, place, what, cents, vat_permyriad, tax_cents,"
                + " order_line_id, credits) VALUES (2026," + number + ",0,'w'," + cents + ",900," + tax + ",11,"
                + credits
                + ")";
    }

    static List<Planted> all() {
        return List.of(
                sql("seat-rows", "a seat's row is lost", List.of(7, 7, 8), "DELETE FROM seat_state WHERE seat='A-6'"),
                sql(
                        "seat-rows",
                        "a draft has a seat",
                        List.of(8, 1, 8),
                        "INSERT INTO seat_state (performance_id, seat, state) VALUES (8,'A-1','FREE')"),
                sql(
                        "seat-rows",
                        "a cancelled evening has some of its seats",
                        List.of(9, 1, 8),
                        "INSERT INTO seat_state (performance_id, seat, state) VALUES (9,'A-1','FREE')"),
                sql(
                        "seat-once",
                        "a seat has two rows, without the primary key",
                        List.of(7, "A-5", 2),
                        "ALTER TABLE seat_state DROP CONSTRAINT seat_state_key",
                        "UPDATE seat_state SET seat='A-5' WHERE seat='A-6'"),
                sql(
                        "seat-whole",
                        "a free seat has an expiry, without the check",
                        List.of(7, "A-6", "FREE"),
                        "ALTER TABLE seat_state DROP CONSTRAINT seat_state_whole",
                        "UPDATE seat_state SET hold='x' WHERE seat='A-6'"),
                new Planted(
                                "ticket-once",
                                "a seat has two valid tickets, without the unique constraint",
                                List.of(7, "A-2", 2),
                                (evening, database, store) -> {
                                    database.update("ALTER TABLE ticket DROP CONSTRAINT one_live_ticket");
                                    evening.ticket(599, 12, "A-2", "A-2");
                                })
                        .also("line-one-ticket"),
                sql(
                        "ticket-own-seat",
                        "a ticket is valid for another seat than its line's",
                        List.of(511, 7, "A-6", PAID),
                        "UPDATE ticket SET live_seat='A-6' WHERE id=511"),
                sql(
                        "line-one-ticket",
                        "a paid line has no valid ticket",
                        List.of(PAID, 7, "A-2", 0),
                        "UPDATE ticket SET live_seat=NULL WHERE id=512"),
                sql(
                        "line-seat-sold",
                        "a paid seat is free again",
                        List.of(PAID, 7, "A-1"),
                        "UPDATE seat_state SET state='FREE', order_line=NULL WHERE seat='A-1'"),
                sql(
                                "line-seat-sold",
                                "another seat is sold to a paid line",
                                List.of(PAID, 7, "A-2"),
                                "UPDATE seat_state SET state='FREE', order_line=NULL WHERE seat='A-2'",
                                "UPDATE seat_state SET state='SOLD', order_line=12 WHERE seat='A-6'")
                        .also("sold-trail"),
                sql(
                                "sold-paid",
                                "a seat is sold to an order that nobody paid",
                                List.of(7, "A-3", EXPIRED),
                                "UPDATE seat_state SET state='SOLD', order_line=31 WHERE seat='A-3'")
                        .also("sold-trail"),
                sql(
                                "sold-paid",
                                "a seat is sold to no line",
                                List.of(7, "A-6", ""),
                                "UPDATE seat_state SET state='SOLD', order_line=999 WHERE seat='A-6'")
                        .also("sold-trail"),
                new Planted(
                        "ticket-paid",
                        "an unpaid order has a valid ticket",
                        List.of(531, 7, "A-3", EXPIRED),
                        (evening, database, store) -> evening.ticket(531, 31, "A-3", "A-3")),
                new Planted(
                        "held-cleared",
                        "a seat is held an hour past its time",
                        List.of(7, "A-6"),
                        (evening, database, store) -> {
                            evening.holds("hold6", "A-6", LONG_AGO);
                            evening.keeps("A-6", "hold6", LONG_AGO);
                        }),
                new Planted(
                        "held-explained",
                        "a seat is held by nobody",
                        List.of(7, "A-6"),
                        (evening, database, store) -> evening.keeps("A-6", "nobody", LATER)),
                new Planted(
                        "held-explained",
                        "a seat is held by a hold that doesn't name it",
                        List.of(7, "A-6"),
                        (evening, database, store) -> evening.keeps("A-6", "hold5", LATER)),
                sql(
                        "hold-kept",
                        "one of the seats of a hold was taken by somebody else",
                        List.of(7, "A-5 A-50", 1),
                        "UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL WHERE seat='A-5'"),
                new Planted(
                        "hold-kept",
                        "a hold holds nothing",
                        List.of(7, "A-6", 0),
                        (evening, database, store) -> evening.holds("hold6", "A-6", LATER)),
                sql(
                        "order-kept",
                        "the seat of an order that is being paid is free",
                        List.of(PENDING, 7, "A-4"),
                        "UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL WHERE seat='A-4'"),
                new Planted(
                        "order-ended",
                        "an order waits an hour past its time",
                        List.of("LATE0005", 7),
                        (evening, database, store) -> {
                            evening.holds("hold6", "A-6", LONG_AGO);
                            evening.order(6, "LATE0005", "hold6", "PENDING", LONG_AGO, "A-6");
                        }),
                sql(
                        "offer-kept",
                        "the waiting list offers seats that nobody holds",
                        List.of(7, 71),
                        waiting(71, "nohold", LATER)),
                sql(
                        "offer-kept",
                        "an offer waits for its answer an hour past its time",
                        List.of(7, 71),
                        waiting(71, "hold3", LONG_AGO)),
                sql(
                        "order-total",
                        "an order costs more than its lines",
                        List.of(PAID, 5501, 5500),
                        "UPDATE orders SET cents=5501 WHERE id=1"),
                sql(
                        "order-total",
                        "an order has no lines",
                        List.of(EXPIRED, 2750, 0),
                        "DELETE FROM order_line WHERE id=31"),
                sql(
                                "order-money",
                                "less came in than the seats cost",
                                List.of(PAID, 5500, 10000, 5500),
                                "UPDATE payment SET cents=4500 WHERE id='pay1'")
                        .also("ledger-gateways"),
                sql(
                                "order-money",
                                "the house kept money that came too late",
                                List.of(REFUNDED, 0, 2750, 2700),
                                "UPDATE refund SET cents=2700 WHERE id=2")
                        .also("ledger-gateways"),
                sql(
                                "order-money",
                                "the house heard of money and did nothing with it",
                                List.of(PENDING, 0, 2750, 0),
                                "UPDATE payment SET unheard_since=NULL WHERE id='pay4'")
                        .also("ledger-buyers"),
                sql(
                        "order-payment",
                        "a paid order has forgotten its payment",
                        List.of(PAID, 5500),
                        "UPDATE orders SET payment_id=NULL WHERE id=1"),
                sql(
                        "order-payment",
                        "a paid order names another order's payment",
                        List.of(PAID, 5500),
                        "UPDATE orders SET payment_id='pay2' WHERE id=1"),
                new Planted(
                        "refund-covered",
                        "more went back than came in",
                        List.of(PAID, 1000, 1500),
                        (evening, database, store) -> {
                            evening.pays("pay1c", PAID, 1000, "PAID");
                            evening.pays("pay1d", PAID, 500, "PAID");
                            evening.refunds(3, "pay1c", PAID, 1500, "refund-paid-twice");
                        }),
                new Planted(
                        "payment-known",
                        "money came for nobody's order",
                        List.of("NOBODY", 2750),
                        (evening, database, store) -> evening.pays("pay9", "NOBODY", 2750, "PAID")),
                sql(
                        "payment-heard",
                        "money is in for an hour and nobody acted on it",
                        List.of(PENDING, 2750),
                        "UPDATE payment SET unheard_since=" + LONG_AGO + " WHERE id='pay4'"),
                sql(
                                "ledger-sales",
                                "the tax of a sale is not in the books",
                                List.of(PAID, 5046, 5500, 0, 454),
                                "DELETE FROM ledger_entry WHERE credit='vat:900'")
                        .also("ledger-buyers"),
                new Planted(
                        "ledger-buyers",
                        "the books say that a buyer has money to come, and nothing else does",
                        List.of(PAID, 100),
                        (evening, database, store) -> evening.books("refunds", "buyers", 100, PAID)),
                new Planted(
                                "ledger-gifts",
                                "the books have a gift that nobody gave",
                                List.of(PAID, 100, 0),
                                (evening, database, store) -> evening.books("buyers", "gifts", 100, PAID))
                        .also("ledger-buyers"),
                sql(
                                "order-total",
                                "a charge is in no total",
                                List.of(PAID, 5500, 5650),
                                "UPDATE orders SET service_cents=150 WHERE number='" + PAID + "'")
                        .also("order-money", "ledger-sales"),
                sql(
                        "invoice-numbers",
                        "a number was taken and no invoice has it",
                        List.of(2026, 2, 1),
                        "INSERT INTO invoice_year (year_of, last_number) VALUES (2026,2)",
                        invoice(1, "1,NULL,NULL")),
                sql(
                        "invoice-credits",
                        "an invoice says less than its line costs",
                        List.of(PAID, 2700, 2750, 227, 227),
                        "INSERT INTO invoice_year (year_of, last_number) VALUES (2026,1)",
                        invoice(1, "1,NULL,NULL"),
                        invoiced(1, 2700, 227, "FALSE")),
                sql(
                        "invoice-credits",
                        "a seat is credited and lives on",
                        List.of(PAID, 0, 2750, 0, 227),
                        "INSERT INTO invoice_year (year_of, last_number) VALUES (2026,2)",
                        invoice(1, "1,NULL,NULL"),
                        invoiced(1, 2750, 227, "FALSE"),
                        invoice(2, "NULL,2026,1"),
                        invoiced(2, -2750, -227, "TRUE")),
                sql(
                                "ledger-gateways",
                                "money went back another way than it came",
                                List.of("sandbox", 8000, 13250, 10750),
                                "UPDATE payment SET gateway='till' WHERE id='pay1b'",
                                "UPDATE refund SET payment_id='pay1' WHERE id=1")
                        .and(List.of("till", 0, 5500, 0)),
                sql(
                                "ledger-shifts",
                                "money was taken at the counter and is in no shift",
                                List.of(EXPIRED, 0, 0, 2750),
                                "UPDATE payment SET shift_id=NULL WHERE id='pay3b'")
                        .also("shift-moment", "shift-sums"),
                sql(
                                "shift-moment",
                                "money was taken and handed back before the shift was opened",
                                List.of(EXPIRED, "payment", 2750),
                                "UPDATE till_shift SET opened_at=closed_at")
                        .and(List.of(EXPIRED, "refund", 2750)),
                sql(
                        "shift-sums",
                        "a shift was closed with more than its payments say",
                        List.of(1, "cash", 100, 0),
                        "UPDATE till_shift SET cash_cents=100"),
                new Planted(
                        "ledger-gateways",
                        "a bank took money back and the books don't know",
                        List.of("sandbox", 8000, 18750, 13500),
                        (evening, database, store) -> {
                            evening.chargeback(2750);
                            evening.trail("payment-charged-back", "payment-for:" + PAID, "");
                        }),
                new Planted(
                        "payment-trail",
                        "a bank took money back and nobody wrote it down",
                        List.of(PAID, "payment-charged-back", 1, 0),
                        (evening, database, store) -> {
                            evening.chargeback(2750);
                            evening.books("chargebacks", "gateway:sandbox", 2750, PAID);
                        }),
                new Planted(
                        "gift-balance",
                        "less is on a gift card than was put on it, and no order has it",
                        List.of(1, 900, 1000),
                        (evening, database, store) -> {
                            evening.giftCard(1000, 900);
                            evening.books("promotion", "gift-cards", 1000, "gift:1");
                        }),
                sql(
                        "gift-order",
                        "a gift card was to pay of an order and never did",
                        List.of(PENDING, "PENDING", "-"),
                        "UPDATE orders SET gift_cents=100 WHERE number='" + PENDING + "'"),
                new Planted(
                        "ledger-gift-cards",
                        "a gift card was given away and the books don't know",
                        List.of("gift:1", 0, 1000),
                        (evening, database, store) -> evening.giftCard(1000, 1000)),
                sql(
                                "gift-bought",
                                "a gift card was paid and never made",
                                List.of(GIFT, 2500, 0),
                                "UPDATE gift_purchase SET gift_card_id=NULL",
                                "DELETE FROM gift_card WHERE id=50",
                                "DELETE FROM ledger_entry WHERE credit='gift-cards'")
                        .also("gift-bought-money"),
                sql(
                        "gift-bought",
                        "a gift card was paid and another one is named for it",
                        List.of(GIFT, 2500, 2500),
                        "UPDATE gift_purchase SET gift_card_id=NULL"),
                new Planted(
                        "gift-bought-money",
                        "a gift card was paid and its buyer still has money to come by the books",
                        List.of(GIFT, 2500, 5000, 2500, 100),
                        (evening, database, store) -> evening.books("refunds", "buyers", 100, GIFT)),
                sql(
                        "gift-bought-money",
                        "money that came twice for a gift card was kept",
                        List.of(GIFT, 2500, 5000, 2400, 0),
                        "UPDATE refund SET cents=2400 WHERE id=50",
                        "UPDATE ledger_entry SET cents=2400 WHERE reference='" + GIFT
                                + "' AND credit='gateway:sandbox'"),
                sql(
                        "gift-bought-told",
                        "the code of a gift card was sent to nobody",
                        List.of(GIFT, 1, 0),
                        "DELETE FROM outbox WHERE kind='gift-card-bought'"),
                sql(
                        "gift-bought-trail",
                        "a gift card was sold and nobody wrote it down",
                        List.of(GIFT, "gift-purchase-paid", 1, 0),
                        "DELETE FROM audit_trail WHERE what='gift-purchase-paid'"),
                sql(
                        "voucher-uses",
                        "a code was counted and no order has it",
                        List.of(1, 1, 0),
                        "INSERT INTO voucher (id, code, code_key, kind, worth, about, zones, tariffs, most, used, made_at)"
                                + " VALUES (1,'X','X','PERCENT',10,'','','',1,1,0)"),
                new Planted(
                        "inside-once",
                        "a ticket is inside twice, without the unique constraint",
                        List.of(511, 2),
                        (evening, database, store) -> {
                            database.update("ALTER TABLE admission DROP CONSTRAINT one_open_admission");
                            evening.admission(3, 511, 511L, null);
                            evening.scan("s9", 511L, "IN", "ADMIT");
                        }),
                sql(
                        "admission-whole",
                        "somebody is inside and left",
                        List.of(511, 7),
                        "UPDATE admission SET left_at=" + NOW_MS + " WHERE id=1"),
                sql(
                        "admission-whole",
                        "a ticket was let in on another evening",
                        List.of(512, 8),
                        "UPDATE admission SET performance_id=8 WHERE id=2"),
                new Planted(
                        "inside-valid",
                        "somebody is inside on a ticket that counts no more",
                        List.of(513, 7, "A-2"),
                        (evening, database, store) -> {
                            evening.ticket(513, 12, "A-2", null);
                            evening.scan("s9", 513L, "IN", "ADMIT");
                            evening.admission(3, 513, 513L, null);
                        }),
                new Planted(
                        "admission-scanned",
                        "one scan counted twice",
                        List.of(512, 2, 1, 2, 1),
                        (evening, database, store) -> evening.admission(3, 512, null, NOW_MS)),
                sql(
                        "admission-scanned",
                        "somebody was let in and is nowhere",
                        List.of(511, 0, 1, 0, 0),
                        "DELETE FROM admission WHERE id=1"),
                sql(
                        "admission-opened",
                        "somebody is inside by a scan that there isn't",
                        List.of(511, "nowhere", 1),
                        "UPDATE admission SET opened_by='nowhere' WHERE id=1"),
                sql(
                        "undone-closed",
                        "an admission was undone and is open",
                        List.of(511, "s1"),
                        "UPDATE admission SET opened_by='s1', undone_at=1 WHERE id=1"),
                sql(
                        "conflict-kept",
                        "a device let somebody in with a code that nobody knows, and it was forgotten",
                        List.of("s5", "UNKNOWN"),
                        "UPDATE scan SET decided='ADMIT' WHERE id='s5'"),
                new Planted(
                        "scan-once",
                        "two scans with one id, without the primary key",
                        List.of("s5", 2),
                        (evening, database, store) -> {
                            database.update(
                                    store == Store.DERBY
                                            ? "ALTER TABLE scan DROP PRIMARY KEY"
                                            : "ALTER TABLE scan DROP CONSTRAINT scan_pkey");
                            evening.scan("s5", null, "IN", "UNKNOWN");
                        }),
                sql(
                        "device-out",
                        "a revoked device was given a token by hand",
                        List.of("Deur links"),
                        "INSERT INTO device (id, name, kind, supervisor, made_by, made_at, revoked_at, revoked_by)"
                                + " VALUES (1, 'Deur links', 'SCANNER', FALSE, 'boxoffice', 1, 2, 'boxoffice')",
                        "INSERT INTO device_token (token_hash, device_id, made_at, live_for) VALUES ('t', 1, 3, 1)"),
                sql(
                        "paid-mailed",
                        "nobody wrote to the buyer of a paid order",
                        List.of(PAID),
                        "DELETE FROM outbox WHERE kind='tickets'"),
                sql(
                        "refund-mailed",
                        "nobody told a buyer of the money that goes back",
                        List.of(REFUNDED, 1, 0),
                        "DELETE FROM outbox WHERE id=12"),
                sql(
                        "refund-moving",
                        "money that is on its way is asked about no more",
                        List.of(REFUNDED, 2750, "SENT"),
                        "UPDATE refund SET status='SENT', done_at=NULL WHERE id=2",
                        "DELETE FROM ledger_entry WHERE credit='gateway:sandbox' AND reference='BACK0002'"),
                sql(
                        "mail-visible",
                        "a letter lies where nobody looks",
                        List.of(1, "tickets"),
                        "UPDATE outbox SET sent_at=NULL WHERE id=1"),
                sql(
                        "help-forgotten",
                        "it is still known what somebody needed help with on an evening that is long over",
                        List.of(PAID),
                        "INSERT INTO help_wanted (order_id, performance_id, words, said_at)"
                                + " SELECT id, performance_id, 'x', 0 FROM orders WHERE number='PAID0001'"),
                sql(
                        "remarks-forgotten",
                        "it is still known what the door had to know of an order and of a ticket, a day after their evening",
                        List.of(PAID, 2),
                        "INSERT INTO remark (id, family, words, made_by, made_at, live_family)"
                                + " VALUES (1,'PAID0001','x','kassa',0,'PAID0001')",
                        "INSERT INTO remark (id, family, ticket_id, words, made_by, made_at, ended_by, ended_at)"
                                + " VALUES (2,'PAID0001',511,'x','kassa',0,'kassa',1)"),
                sql(
                        "order-trail",
                        "a sale is not in the trail",
                        List.of(PAID, "order-paid", 1, 0),
                        "DELETE FROM audit_trail WHERE what='order-paid'"),
                sql(
                        "order-trail",
                        "a seat was given back and nobody wrote it down",
                        List.of(EXPIRED, "lines-returned", 1, 0),
                        "UPDATE order_line SET ended_at=1, ended_how='RETURNED' WHERE id=31"),
                sql(
                        "payment-trail",
                        "money that went back is not in the trail",
                        List.of(REFUNDED, "payment-refunded", 1, 0),
                        "DELETE FROM audit_trail WHERE what='payment-refunded' AND subject='payment-for:BACK0002'"),
                sql(
                                "seats-trail",
                                "seats were sold and nobody wrote it down",
                                List.of(7, "seats-sold", 1, 0),
                                "UPDATE audit_trail SET what='seats-counted' WHERE what='seats-sold'")
                        .also("sold-trail"),
                sql(
                        "seats-trail",
                        "an evening was published and nobody wrote it down",
                        List.of(7, "performance-published", 1, 0),
                        "DELETE FROM audit_trail WHERE what='performance-published'"),
                sql(
                        "hold-trail",
                        "seats were held and nobody wrote it down, but for another hold of the same evening",
                        List.of(7, "A-3"),
                        "UPDATE audit_trail SET detail='A-4' WHERE what='seats-held' AND detail='A-3'"),
                sql(
                        "hold-trail",
                        "seats were held again and only the first time was written down",
                        List.of(7, "A-3"),
                        "UPDATE seat_hold SET made_at=1 WHERE token='hold3'"),
                sql(
                        "sold-trail",
                        "a seat was sold and a line names only one whose name begins alike",
                        List.of(7, "A-2"),
                        "UPDATE audit_trail SET detail='A-1 A-20 AA-2' WHERE what='seats-sold'"),
                sql(
                        "sold-trail",
                        "a line that names another seat stands for a line that is missing",
                        List.of(7, "A-1"),
                        "UPDATE audit_trail SET detail='A-2 A-6' WHERE what='seats-sold'"),
                sql(
                        "house-kept",
                        "a seat is kept back and nobody knows for whom",
                        List.of(7, "A-60", "BLOCKED"),
                        "DELETE FROM house_seat WHERE seat='A-60'"),
                sql(
                        "house-kept",
                        "a house seat is on sale",
                        List.of(7, "A-60", "FREE"),
                        "UPDATE seat_state SET state='FREE' WHERE seat='A-60'"),
                sql(
                        "blocked-trail",
                        "a seat was kept back and a line names only one whose name begins alike",
                        List.of(7, "A-6"),
                        "INSERT INTO house_seat (performance_id, seat, house_seats_id, kept) VALUES (7,'A-6',1,TRUE)",
                        "UPDATE seat_state SET state='BLOCKED' WHERE seat='A-6'"),
                sql(
                        "blocked-trail",
                        "a seat was kept back on another evening than the line says",
                        List.of(7, "A-60"),
                        "UPDATE audit_trail SET subject='performance:8' WHERE what='seats-blocked'"));
    }
}
