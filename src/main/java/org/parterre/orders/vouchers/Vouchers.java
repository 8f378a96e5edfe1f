package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Retried;

/** Where vouchers are made and kept. */
@ApplicationScoped
public class Vouchers {
    static final int LONGEST_LIST = 2000;
    private static final int RANDOM_LENGTH = 10;
    private static final int BATCH_LENGTH = 8;

    private static final String COLUMNS =
            "SELECT id, code, kind, worth, about, batch, person, production_id, zones, tariffs,"
                    + " from_time, until_time, most, used, per_buyer, ended_at FROM voucher ";

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A voucher to be made. @param code null for a random one */
    public record Draft(
            @Nullable String code,
            Voucher.Kind kind,
            long worth,
            Voucher.Limits limits,
            @Nullable Integer most,
            @Nullable Integer perBuyer,
            String about,
            @Nullable String person) {}

    /**
     * An order that used it.
     *
     * @param uses how often it still has it · @param back how often that came back, because seats ended
     * @param givenBack it was never paid
     */
    public record Used(String order, String email, int uses, int back, Money amount, Instant at, boolean givenBack) {}

    /**
     * Makes that many alike, each with a code of its own.
     *
     * @throws BadInput for a code that there is already
     */
    @Retried
    @Transactional
    public List<Voucher> make(Draft draft, int count) {
        String batch = count == 1 ? null : Tokens.spoken(BATCH_LENGTH);
        List<Voucher> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = draft.code() == null ? Tokens.spoken(RANDOM_LENGTH) : draft.code();
            made.add(new Voucher(
                    ids.next(),
                    code,
                    draft.kind(),
                    draft.worth(),
                    draft.limits(),
                    draft.most(),
                    0,
                    draft.perBuyer(),
                    draft.about(),
                    batch,
                    draft.person(),
                    null));
        }
        keep(made);
        audit.record(
                "vouchers-made",
                batch == null ? "voucher:" + made.get(0).id() : "batch:" + batch,
                count + " " + draft.kind() + " " + draft.worth());
        return made;
    }

    private void keep(List<Voucher> made) {
        try {
            database.updateEach(
                    "INSERT INTO voucher (id, code, code_key, kind, worth, about, batch, person, production_id, zones, tariffs,"
                            + " from_time, until_time, most, per_buyer, made_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    made.stream().map(this::row).toList());
        } catch (PersistenceException | DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new BadInput("code", "bad.code-taken") : e;
        }
    }

    private @Nullable Object[] row(Voucher voucher) {
        Voucher.Limits limits = voucher.limits();
        return new @Nullable Object[] {
            voucher.id(),
            voucher.code(),
            Code.key(voucher.code()),
            voucher.kind().name(),
            voucher.worth(),
            voucher.about(),
            voucher.batch(),
            voucher.person(),
            limits.production(),
            String.join(" ", limits.zones()),
            String.join(" ", limits.tariffs()),
            limits.from() == null ? null : limits.from().toEpochMilli(),
            limits.until() == null ? null : limits.until().toEpochMilli(),
            voucher.most(),
            voucher.perBuyer(),
            clock.millis()
        };
    }

    /** From now on nobody can use it; orders that have it keep it. @throws NotFound */
    @Retried
    @Transactional
    public void end(long id) {
        if (database.update(
                        "UPDATE voucher SET ended_at=COALESCE(ended_at, CAST(? AS BIGINT)) WHERE id=?",
                        clock.millis(),
                        id)
                == 0) {
            throw new NotFound();
        }
        audit.record("voucher-ended", "voucher:" + id, "");
    }

    /** The latest 2000 that are nobody's own, the latest first. */
    @Transactional
    public List<Voucher> all() {
        return database.query(
                COLUMNS + "WHERE person IS NULL ORDER BY made_at DESC, id DESC FETCH FIRST " + LONGEST_LIST
                        + " ROWS ONLY",
                Vouchers::read);
    }

    /** The free seats of the company, by name. */
    @Transactional
    public List<Voucher> comps() {
        return database.query(COLUMNS + "WHERE person IS NOT NULL ORDER BY person, id", Vouchers::read);
    }

    /** Those that were made together. @throws NotFound for none */
    @Transactional
    public List<Voucher> batch(String batch) {
        List<Voucher> found = database.query(COLUMNS + "WHERE batch=? ORDER BY id", Vouchers::read, batch);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** The voucher with that number. @throws NotFound for none */
    @Transactional
    public Voucher voucher(long id) {
        return database.query(COLUMNS + "WHERE id=?", Vouchers::read, id).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The free seats of somebody of the company who has that link. @throws NotFound for none, and when they were ended */
    @Transactional
    Voucher comp(String code) {
        Voucher voucher = byKey(Code.key(code));
        if (voucher == null || voucher.person() == null || voucher.ended()) {
            throw new NotFound();
        }
        return voucher;
    }

    @Nullable
    Voucher byKey(String key) {
        return database.query(COLUMNS + "WHERE code_key=?", Vouchers::read, key).stream()
                .findFirst()
                .orElse(null);
    }

    /** Who used it, the latest 2000, the latest first. */
    @Transactional
    public List<Used> uses(long id) {
        return database.query(
                "SELECT reference, buyer_email, uses - back_uses, back_uses, cents, used_at, given_back_at FROM voucher_use WHERE voucher_id=?"
                        + " ORDER BY used_at DESC, reference FETCH FIRST " + LONGEST_LIST + " ROWS ONLY",
                row -> new Used(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        new Money(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getLong(7) != 0),
                id);
    }

    private static Voucher read(ResultSet row) throws SQLException {
        Voucher.Limits limits = new Voucher.Limits(
                number(row, "production_id"),
                words(row.getString("zones")),
                words(row.getString("tariffs")),
                moment(row, "from_time"),
                moment(row, "until_time"));
        return new Voucher(
                row.getLong("id"),
                row.getString("code"),
                Voucher.Kind.valueOf(row.getString("kind")),
                row.getLong("worth"),
                limits,
                small(row, "most"),
                row.getInt("used"),
                small(row, "per_buyer"),
                row.getString("about"),
                row.getString("batch"),
                row.getString("person"),
                moment(row, "ended_at"));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }

    private static @Nullable Integer small(ResultSet row, String column) throws SQLException {
        Long number = number(row, column);
        return number == null ? null : (Integer) number.intValue();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Long number = number(row, column);
        return number == null ? null : Instant.ofEpochMilli(number);
    }
}
