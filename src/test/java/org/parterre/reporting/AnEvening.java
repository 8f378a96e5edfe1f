package org.parterre.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/**
 * One evening of eight seats, written by hand, on which everything happened that may happen: two seats sold and paid twice, one person
 * inside and one gone home, money that came too late and went back, an order that nobody paid, one that is being paid, a hold, a
 * seat that is kept back, a gift card that was bought.
 */
final class AnEvening {
    static final Instant NOW = Instant.parse("2026-12-11T18:00:00Z");
    static final long NOW_MS = NOW.toEpochMilli();
    static final long LATER = NOW.plus(Duration.ofMinutes(20)).toEpochMilli();
    static final long LONG_AGO = NOW.minus(Duration.ofHours(1)).toEpochMilli();
    static final String PAID = "PAID0001";
    static final String REFUNDED = "BACK0002";
    static final String EXPIRED = "OVER0003";
    static final String PENDING = "WAIT0004";
    static final String GIFT = "UGFT0005";

    private final Database database;

    AnEvening(Database database) {
        this.database = database;
    }

    void isPlayed() {
        opens();
        sells();
        paysBack();
        waits();
        sellsAGiftCard();
        counts();
    }

    private void opens() {
        database.update("INSERT INTO venue (id, name, city, address, time_zone) VALUES (1,'v','c','a','UTC')");
        database.update("INSERT INTO hall (id, venue_id, name) VALUES (1,1,'h')");
        database.update("INSERT INTO seating_plan (id, hall_id, version, capacity, body) VALUES (1,1,1,8,'{}')");
        database.update("INSERT INTO production (id, title, tagline_nl, tagline_en, about_nl, about_en, facts_nl,"
                + " facts_en, accent) VALUES (1,'t','','','','','','','#000000')");
        database.update("INSERT INTO tariff (id, production_id, code, name_nl, name_en, proof_nl, proof_en, companion,"
                + " place) VALUES (1,1,'normal','n','n','','',FALSE,1)");
        for (String performance : List.of("7,'PUBLISHED'", "8,'DRAFT'", "9,'CANCELLED'")) {
            database.update(
                    "INSERT INTO performance (id, status, production_id, plan_id, starts_at, doors_at, sale_from,"
                            + " sale_until, version) VALUES (" + performance + ",1,1,0,0,0,0,1)");
        }
        trail("performance-published", "performance:7", "");
        for (int seat : new int[] {1, 2, 3, 4, 5, 6, 50, 60}) {
            database.update("INSERT INTO seat_state (performance_id, seat, state) VALUES (7,?,'FREE')", "A-" + seat);
        }
        database.update("UPDATE seat_state SET state='BLOCKED' WHERE seat='A-60'");
        trail("seats-blocked", "performance:7", "A-60");
        database.update("INSERT INTO house_seats (id, performance_id, reason, owner_name, comes_back, made_at)"
                + " VALUES (1,7,'PRESS','De Stentor',FALSE,0)");
        database.update("INSERT INTO house_seat (performance_id, seat, house_seats_id, kept) VALUES (7,'A-60',1,TRUE)");
    }

    private void sells() {
        holds("hold1", "A-1 A-2", LONG_AGO);
        order(1, PAID, "hold1", "PAID", LONG_AGO, "A-1", "A-2");
        pays("pay1", PAID, 5500, "PAID");
        pays("pay1b", PAID, 5500, "PAID");
        refunds(1, "pay1b", PAID, 5500, "refund-paid-twice");
        database.update("UPDATE orders SET payment_id='pay1', paid_at=? WHERE id=1", LONG_AGO);
        for (int line = 11; line <= 12; line++) {
            String seat = "A-" + (line - 10);
            database.update("UPDATE seat_state SET state='SOLD', order_line=? WHERE seat=?", line, seat);
            ticket(line + 500, line, seat, seat);
        }
        books("buyers", "sales", 2 * (2750 - 227), PAID); // 9 % of 27.50, as it is within it
        books("buyers", "vat:900", 2 * 227, PAID);
        trail("seats-sold", "performance:7", "A-1 A-2");
        trail("order-paid", "order:" + PAID, "55.00");
        trail("tickets-issued", "order:" + PAID, "A-1 A-2");
        letter(1, "tickets", PAID);
        scan("s1", 511L, "IN", "ADMIT");
        admission(1, 511, 511L, null);
        scan("s2", 512L, "IN", "ADMIT");
        scan("s3", 512L, "OUT", "LEFT");
        admission(2, 512, null, NOW_MS);
        scan("s4", 511L, "IN", "ALREADY_INSIDE");
        scan("s5", null, "IN", "UNKNOWN");
    }

    private void paysBack() {
        holds("hold2", "A-1", LONG_AGO);
        order(2, REFUNDED, "hold2", "REFUNDED", LONG_AGO, "A-1");
        pays("pay2", REFUNDED, 2750, "PAID");
        database.update("UPDATE orders SET payment_id='pay2' WHERE id=2");
        refunds(2, "pay2", REFUNDED, 2750, "refund-too-late");
    }

    /** Somebody paid at the counter for an order that was over, and had it back; then the shift was closed. */
    private void counts() {
        database.update(
                "INSERT INTO till_shift (id, member, opened_at, float_cents, closed_at, closed_by, cash_cents, card_cents,"
                        + " invoice_cents, counted_cents, terminal_cents, version) VALUES (1,'a',?,5000,?,'a',0,0,0,5000,0,1)",
                LONG_AGO,
                NOW_MS);
        pays("pay3b", EXPIRED, 2750, "PAID");
        refunds(9, "pay3b", EXPIRED, 2750, "refund-too-late");
        database.update("UPDATE payment SET gateway='counter', method='cash', shift_id=1 WHERE id='pay3b'");
        database.update("UPDATE refund SET handed='cash', shift_id=1 WHERE id=9");
        for (String side : List.of("debit", "credit")) {
            database.update("UPDATE ledger_entry SET " + side + "='gateway:counter' WHERE " + side
                    + "='gateway:sandbox' AND reference='" + EXPIRED + "'");
        }
    }

    private void waits() {
        holds("hold3", "A-3", LONG_AGO);
        order(3, EXPIRED, "hold3", "EXPIRED", LONG_AGO, "A-3");
        pays("pay3", EXPIRED, 2750, "FAILED");
        holds("hold4", "A-4", LATER);
        keeps("A-4", "hold4", LATER);
        order(4, PENDING, "hold4", "PENDING", LATER, "A-4");
        pays("pay4", PENDING, 2750, "PAID"); // it came in this second, and the house is about to hear of it
        database.update(
                "UPDATE payment SET settled_at=?, unheard_since=? WHERE id='pay4'", NOW_MS - 1000, NOW_MS - 1000);
        database.update("UPDATE ledger_entry SET at_time=? WHERE reference=?", NOW_MS - 1000, PENDING);
        holds("hold5", "A-5 A-50", LATER);
        keeps("A-5", "hold5", LATER);
        keeps("A-50", "hold5", LATER);
    }

    /** For 25.00, paid twice. */
    private void sellsAGiftCard() {
        database.update(
                "INSERT INTO gift_purchase (number, secret_key, buyer_name, buyer_email, buyer_language, for_name, message,"
                        + " cents, status, made_at, pay_until) VALUES (?,'k','Ada','ada@example.com','NL','','',2500,'PENDING',0,?)",
                GIFT,
                LONG_AGO);
        trail("gift-purchase-made", "gift-purchase:" + GIFT, "");
        pays("pay5", GIFT, 2500, "PAID");
        database.update(
                "INSERT INTO gift_card (id, code_hash, tail, issued_cents, balance_cents, about, reference, made_at)"
                        + " VALUES (50,'bought','',2500,2500,'',?,0)",
                GIFT);
        books("buyers", "gift-cards", 2500, GIFT);
        database.update(
                "UPDATE gift_purchase SET status='PAID', paid_at=0, payment_id='pay5', gift_card_id=50 WHERE number=?",
                GIFT);
        trail("gift-purchase-paid", "gift-purchase:" + GIFT, "");
        letter(50, "gift-card-bought", "gift-purchase:", GIFT);
        pays("pay5b", GIFT, 2500, "PAID");
        database.update(
                "INSERT INTO refund (id, payment_id, cents, reason, made_at, done_at) VALUES (50,'pay5b',2500,'x',0,?)",
                LONG_AGO);
        books("buyers", "refunds", 2500, GIFT);
        books("refunds", "gateway:sandbox", 2500, GIFT);
        trail("payment-refunded", "payment-for:" + GIFT, "");
        trail("gift-purchase-refunded", "gift-purchase:" + GIFT, "");
        letter(51, "refund-gift-twice", "gift-purchase:", GIFT);
    }

    void books(String debit, String credit, long cents, String reference) {
        database.update(
                "INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference) VALUES (?,'x',?,?,?,?)",
                LONG_AGO,
                debit,
                credit,
                cents,
                reference);
    }

    void giftCard(long issued, long balance) {
        database.update(
                "INSERT INTO gift_card (id, code_hash, tail, issued_cents, balance_cents, about, reference, made_at)"
                        + " VALUES (1,'','',?,?,'','gift:1',0)",
                issued,
                balance);
    }

    void trail(String what, String subject, String detail) {
        database.update(
                "INSERT INTO audit_trail (at_time, who, origin, what, subject, detail) VALUES (0,'a','web',?,?,?)",
                what,
                subject,
                detail);
    }

    void holds(String token, String seats, long until) {
        database.update(
                "INSERT INTO seat_hold (token, performance_id, seats, made_at, expires_at, stretched)"
                        + " VALUES (?,7,?,0,?,FALSE)",
                token,
                seats,
                until);
        trail("seats-held", "performance:7", seats);
    }

    void keeps(String seat, String token, long until) {
        database.update("UPDATE seat_state SET state='HELD', hold=?, held_until=? WHERE seat=?", token, until, seat);
    }

    /** Lines have ten times the order's id and one more for each seat; each costs 27.50. */
    void order(long id, String number, String hold, String status, long payUntil, String... seats) {
        database.update(
                "INSERT INTO orders (id, number, family, secret_key, performance_id, hold, buyer_name, buyer_email,"
                        + " buyer_language, status, cents, placed_at, pay_until, version)"
                        + " VALUES (?,?,?,'k',7,?,'Ada','ada@example.com','NL',?,?,0,?,1)",
                id,
                number,
                number,
                hold,
                status,
                2750L * seats.length,
                payUntil);
        for (int i = 0; i < seats.length; i++) {
            database.update(
                    "INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                            + " VALUES (?,?,?,'a',1,2750,900,?)",
                    id * 10 + i + 1,
                    id,
                    seats[i],
                    i);
        }
        database.update("UPDATE seat_hold SET stretched=TRUE WHERE token=?", hold);
        trail("order-placed", "order:" + number, "");
    }

    void pays(String id, String reference, long cents, String status) {
        database.update(
                "INSERT INTO payment (id, reference, gateway, cents, status, return_to, made_at, settled_at, version)"
                        + " VALUES (?,?,'sandbox',?,?,'/',0,?,1)",
                id,
                reference,
                cents,
                status,
                LONG_AGO);
        trail("payment-opened", "payment-for:" + reference, "");
        if ("PAID".equals(status)) {
            trail("payment-paid", "payment-for:" + reference, "");
            books("gateway:sandbox", "buyers", cents, reference);
        }
    }

    void refunds(long id, String payment, String number, long cents, String kind) {
        database.update(
                "INSERT INTO refund (id, payment_id, cents, reason, made_at, done_at) VALUES (?,?,?,'x',0,?)",
                id,
                payment,
                cents,
                LONG_AGO);
        books("buyers", "refunds", cents, number);
        books("refunds", "gateway:sandbox", cents, number);
        trail("payment-refunded", "payment-for:" + number, "");
        trail("order-refunded", "order:" + number, "");
        letter(id + 10, kind, number);
    }

    void chargeback(long cents) {
        database.update(
                "INSERT INTO chargeback (id, payment_id, cents, told_at) VALUES (1,'pay1',?,?)", cents, LONG_AGO);
    }

    /** Sent, and on its way no more. */
    void letter(long id, String kind, String number) {
        letter(id, kind, "order:", number);
    }

    private void letter(long id, String kind, String about, String number) {
        database.update(
                "INSERT INTO outbox (id, kind, recipient, subject, body_text, body_html, made_at, attempts, sent_at,"
                        + " version, about) VALUES (?,?,'ada@example.com','s','t','h',0,1,1,1,?)",
                id,
                kind,
                about + number);
    }

    void ticket(long id, long line, String seat, @Nullable String live) {
        database.update(
                "INSERT INTO ticket (id, performance_id, order_line, seat, live_seat, revision, short_code, made_at,"
                        + " version) VALUES (?,7,?,?,?,1,?,0,1)",
                id,
                line,
                seat,
                live,
                "code" + id);
    }

    void scan(String id, @Nullable Long ticket, String direction, String verdict) {
        database.update(
                "INSERT INTO scan (id, performance_id, ticket_id, direction, gate, scanned_at, received_at, verdict,"
                        + " mark, answer, staff) VALUES (?,7,?,?,'g',0,0,?,'m','{}','door')",
                id,
                ticket,
                direction,
                verdict);
    }

    void admission(long id, long ticket, @Nullable Long open, @Nullable Long left) {
        database.update(
                "INSERT INTO admission (id, performance_id, ticket_id, open_ticket, admitted_at, gate, left_at)"
                        + " VALUES (?,7,?,?,0,'g',?)",
                id,
                ticket,
                open,
                left);
    }
}
