package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.print.Sheet;

/** Gathers what stands on tickets, for whoever knows the order's secret key. */
@ApplicationScoped
public class Sheets {
    private static final String ROWS =
            "SELECT o.secret_key, t.id, t.performance_id, t.revision, t.short_code, t.seat, t.made_at, l.tariff_id, l.cents,"
                    + " l.vat_permyriad, COALESCE(t.holder_name, o.buyer_name) AS holder, o.number, o.buyer_language,"
                    + " t.secret_key AS own_key, t.live_seat, t.version FROM ticket t"
                    + " JOIN order_line l" + Derby.ROW_BY_ROW + " ON l.id = t.order_line JOIN orders o"
                    + Derby.ROW_BY_ROW + " ON o.id = l.order_id"
                    + " WHERE ";
    private static final String VALID_ROWS = ROWS + "t.live_seat IS NOT NULL AND ";

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    TicketCode codes;

    /** @param own the key of whoever the ticket was handed on to, or null */
    private record Row(String key, @Nullable String own, boolean valid, int version, Sheet sheet) {
        String opener() {
            return own == null ? key : own;
        }
    }

    /**
     * A ticket for the house itself, also one that counts no more.
     *
     * @param opener the secret key of whom it is for
     * @param handedOn whether that is somebody else than its buyer
     * @param version another one after every change of the ticket
     */
    public record Kept(Sheet sheet, String opener, boolean handedOn, boolean valid, int version) {}

    /** The ticket, for the house itself; null where there never was one. */
    @Transactional
    public @Nullable Kept kept(long ticket) {
        List<Row> rows = database.query(ROWS + "t.id=?", this::read, ticket);
        return rows.isEmpty() ? null : kept(rows.get(0));
    }

    private static Kept kept(Row row) {
        return new Kept(row.sheet(), row.opener(), row.own() != null, row.valid(), row.version());
    }

    /** One ticket, for whom it is. @throws NotFound where there is none, it counts no more, or the key is another's */
    @Transactional
    public Sheet ofTicket(long ticket, @Nullable String key) {
        return opened(database.query(VALID_ROWS + "t.id=?", this::read, ticket), key)
                .get(0);
    }

    /** That ticket with all of its order that the same key opens. */
    @Transactional
    public List<Sheet> together(Sheet sheet, @Nullable String key) {
        return opened(database.query(VALID_ROWS + "o.number=? ORDER BY l.place", this::read, sheet.order()), key);
    }

    /** The tickets of an order in its lines' order, but for those that were handed on. @throws NotFound where there are none */
    @Transactional
    public List<Sheet> ofOrder(String number, @Nullable String key) {
        return opened(database.query(VALID_ROWS + "o.number=? ORDER BY l.place", this::read, number), key);
    }

    /** The same for the house itself, which needs no key; none where the order has no ticket that counts. */
    @Transactional
    public List<Sheet> ofOrder(String number) {
        return database.query(VALID_ROWS + "o.number=? ORDER BY l.place", this::read, number).stream()
                .map(Row::sheet)
                .toList();
    }

    private static List<Sheet> opened(List<Row> rows, @Nullable String key) {
        List<Sheet> sheets = rows.stream()
                .filter(row -> Tokens.same(row.opener(), key))
                .map(Row::sheet)
                .toList();
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        return sheets;
    }

    private Row read(ResultSet row) throws SQLException {
        long ticket = row.getLong(2);
        Playbill bill = programme.playbillOrDraft(row.getLong(3));
        return new Row(
                row.getString(1),
                row.getString(14),
                row.getString(15) != null,
                row.getInt(16),
                new Sheet(
                        ticket,
                        codes.write(bill.id(), ticket, row.getInt(4)),
                        ShortCode.shown(row.getString(5)),
                        bill,
                        Language.valueOf(row.getString(13)),
                        row.getString(6),
                        bill.tariff(row.getLong(8)),
                        new Money(row.getLong(9)),
                        new VatRate(row.getInt(10)),
                        row.getString(11),
                        row.getString(12),
                        Instant.ofEpochMilli(row.getLong(7))));
    }
}
