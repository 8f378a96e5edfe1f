package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/** Where parties are kept. */
@ApplicationScoped
class PartyBook {
    private static final String COLUMNS =
            "SELECT p.id, p.secret_key, p.production_id, p.name, p.email, p.language, p.seats, p.together, p.accessible,"
                    + " p.status, p.offers, p.rests_until, p.ended_at, p.why, p.offer_performance, p.offer_hold,"
                    + " p.offer_until, p.version, w.performance_id, w.since FROM ";
    private static final String EVENINGS = " JOIN waiting_evening w ON w.party_id = p.id WHERE ";
    private static final String IN_LINE = COLUMNS + "waiting_evening here" + Derby.byConstraint("one_place_in_line")
            + " JOIN waiting_party p ON p.id = here.party_id" + EVENINGS + "here.performance_id=? AND here.person";

    @Inject
    Database database;

    protected PartyBook() {}

    /** The same outside of a container. */
    PartyBook(Database database) {
        this.database = database;
    }

    /** The party with that key, or null. */
    @Nullable
    Party byKey(String key) {
        return first(read(COLUMNS + "waiting_party p" + EVENINGS + "p.secret_key=?", key));
    }

    @Nullable
    Party find(long id) {
        return first(read(COLUMNS + "waiting_party p" + EVENINGS + "p.id=?", id));
    }

    /** All that wait for something. */
    List<Party> live() {
        List<Party> all = new ArrayList<>();
        for (Party.State state : List.of(Party.State.WAITING, Party.State.OFFERED)) {
            all.addAll(read(
                    COLUMNS + "waiting_party p" + Derby.by("waiting_party_by_status") + EVENINGS + "p.status=?",
                    state.name()));
        }
        return all;
    }

    /** Those that wait for that evening, perhaps among others. */
    List<Party> live(long performance) {
        return read(IN_LINE + " IS NOT NULL", performance);
    }

    /** The party that waits with that address for that evening, or null. */
    @Nullable
    Party waiting(long performance, String email) {
        return first(read(IN_LINE + "=?", performance, mark(email)));
    }

    private static @Nullable Party first(List<Party> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /** Not the address itself: it tells two apart and nothing else. */
    private static String mark(String email) {
        return Tokens.hash(email.toLowerCase(Locale.ROOT));
    }

    /** @throws org.parterre.platform.persistence.DatabaseFailure when somebody with that address joined one of its evenings just now */
    void write(Party party, Instant now) {
        Buyer buyer = party.known();
        database.update(
                "INSERT INTO waiting_party (id, secret_key, production_id, name, email, language, seats, together,"
                        + " accessible, status, offers, joined_at, version) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                party.id(),
                party.key(),
                party.production(),
                buyer.name(),
                buyer.email(),
                party.language().name(),
                party.wanted().seats(),
                party.wanted().together(),
                party.wanted().accessible(),
                party.state().name(),
                party.offers(),
                now.toEpochMilli(),
                party.version());
        writeEvenings(party);
    }

    private void writeEvenings(Party party) {
        String mark = mark(party.known().email());
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeMap<>(party.evenings())
                .forEach((evening, since) -> rows.add(new Object[] {party.id(), evening, since.toEpochMilli(), mark}));
        database.updateEach(
                "INSERT INTO waiting_evening (party_id, performance_id, since, person) VALUES (?,?,?,?)", rows);
    }

    /** Keeps what became of it. @throws Overtaken when somebody changed it since it was read: then nothing may stay of this transaction */
    void turn(Party party) {
        Party.@Nullable Offer offer = party.offer();
        int changed = database.update(
                "UPDATE waiting_party SET seats=?, together=?, accessible=?, status=?, offers=?, rests_until=?,"
                        + " ended_at=?, why=?, offer_performance=?, offer_hold=?, offer_until=?, version=version+1"
                        + " WHERE id=? AND version=?",
                party.wanted().seats(),
                party.wanted().together(),
                party.wanted().accessible(),
                party.state().name(),
                party.offers(),
                millis(party.restsUntil()),
                millis(party.endedAt()),
                party.why(),
                offer == null ? null : offer.performance(),
                offer == null ? null : offer.hold(),
                offer == null ? null : offer.until().toEpochMilli(),
                party.id(),
                party.version());
        if (changed == 0) {
            throw new Overtaken();
        }
        if (!party.lives()) {
            database.update("UPDATE waiting_evening SET person=NULL WHERE party_id=?", party.id());
        }
    }

    /** The evenings are others now. */
    void turnEvenings(Party party) {
        database.update("DELETE FROM waiting_evening WHERE party_id=?", party.id());
        writeEvenings(party);
    }

    /** Deletes who they were that waited no more at that time. @return how many */
    int forget(Instant before) {
        return database.update(
                "UPDATE waiting_party SET name=NULL, email=NULL, version=version+1 WHERE email IS NOT NULL AND ended_at<=?",
                before.toEpochMilli());
    }

    private List<Party> read(String sql, Object... values) {
        Map<Long, Party> parties = new LinkedHashMap<>();
        database.query(sql, PartyBook::one, values)
                .forEach(row ->
                        parties.computeIfAbsent(row.id(), id -> row).evenings().putAll(row.evenings()));
        return List.copyOf(parties.values());
    }

    private static Party one(ResultSet row) throws SQLException {
        Language language = Language.valueOf(row.getString(6));
        String email = row.getString(5);
        String hold = row.getString(16);
        return new Party(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                email == null ? null : new Buyer(row.getString(4), email, language),
                language,
                new Wanted(row.getInt(7), row.getBoolean(8), row.getBoolean(9)),
                new TreeMap<>(Map.of(row.getLong(19), Instant.ofEpochMilli(row.getLong(20)))),
                Party.State.valueOf(row.getString(10)),
                row.getInt(11),
                moment(row, 12),
                moment(row, 13),
                row.getString(14),
                hold == null ? null : new Party.Offer(row.getLong(15), hold, Instant.ofEpochMilli(row.getLong(17))),
                row.getInt(18));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
