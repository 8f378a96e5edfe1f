package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where tickets are kept, and who holds them. */
@ApplicationScoped
public class Tickets {
    private static final String HOLDERS_AND =
            "SELECT t.id, t.performance_id, t.seat, COALESCE(t.holder_name, o.buyer_name) AS holder, o.number, o.status, f.code, f.proof_nl, f.proof_en,"
                    + " CASE WHEN t.secret_key IS NULL THEN h.words END AS help, r.words AS of_ticket,"
                    + " CASE WHEN t.secret_key IS NULL THEN w.words END AS of_order";
    private static final String FROM_HOLDERS =
            " FROM ticket t JOIN order_line l" + Derby.ROW_BY_ROW + " ON l.id = t.order_line JOIN orders o"
                    + Derby.ROW_BY_ROW + " ON o.id = l.order_id JOIN tariff f" + Derby.ROW_BY_ROW
                    + " ON f.id = l.tariff_id LEFT JOIN help_wanted h" + Derby.rowByRow("help_of_order")
                    + " ON h.order_id = o.id LEFT JOIN remark r" + Derby.rowByRow("one_remark_of_ticket")
                    + " ON r.live_ticket = t.id LEFT JOIN remark w" + Derby.rowByRow("one_remark_of_order")
                    + " ON w.live_family = o.family WHERE ";
    private static final String HOLDERS = HOLDERS_AND + FROM_HOLDERS;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Programme programme;

    void keep(Ticket ticket) {
        entities.persist(ticket);
    }

    public @Nullable Ticket find(long id) {
        return entities.find(Ticket.class, id);
    }

    /** A ticket as the door must know it. @param exchanged it was given for another one */
    public record Presented(Holder holder, int revision, boolean valid, boolean exchanged) {
        public long ticket() {
            return holder.ticket();
        }
    }

    /**
     * Those of the tickets that there are; until the transaction ends nobody else changes them or admits anybody with them.
     * Locked in ascending order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, Presented> lock(Collection<Long> ids) {
        List<Long> ascending = ids.stream().distinct().sorted().toList();
        boolean derby = database.isDerby();
        if (derby) { // it locks no row of a join
            database.updateEach(
                    "UPDATE ticket SET version=version+1 WHERE id=?",
                    ascending.stream().map(id -> new Object[] {id}).toList());
        }
        return database
                .queryIn(
                        HOLDERS_AND + ", t.revision, t.live_seat, t.ended_how" + FROM_HOLDERS + "t.id IN",
                        derby ? "" : " ORDER BY t.id FOR NO KEY UPDATE OF t",
                        row -> new Presented(
                                Holder.read(row, programme.playbillOrDraft(row.getLong(2))),
                                row.getInt("revision"),
                                row.getString("live_seat") != null,
                                "EXCHANGED".equals(row.getString("ended_how"))),
                        ascending)
                .stream()
                .collect(Collectors.toMap(Presented::ticket, Function.identity(), (one, same) -> one));
    }

    /**
     * The ticket somebody typed the short code of, of whichever evening.
     *
     * @param typed with or without dashes, in any case; anything that is no short code finds nothing
     */
    public @Nullable Ticket byShortCode(String typed) {
        String code = ShortCode.typed(typed);
        return code == null ? null : one("select t from Ticket t where t.shortCode = :value", code);
    }

    /** Those of them that there are. @param ids not more than fit on a page */
    public Map<Long, Ticket> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    private @Nullable Ticket one(String query, Object value) {
        List<Ticket> found = entities.createQuery(query, Ticket.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** A ticket as the door's list must know it. @param exchanged it was given for another one */
    public record Listed(Holder holder, int revision, String shortCode, boolean valid, boolean exchanged) {}

    /** Every ticket ever made for an evening, also those that count no more. */
    public List<Listed> listed(long performance) {
        Playbill bill = programme.playbillOrDraft(performance);
        return database.query(
                HOLDERS_AND + ", t.revision, t.short_code, t.live_seat, t.ended_how" + FROM_HOLDERS
                        + "t.performance_id=?",
                row -> new Listed(
                        Holder.read(row, bill),
                        row.getInt("revision"),
                        row.getString("short_code"),
                        row.getString("live_seat") != null,
                        "EXCHANGED".equals(row.getString("ended_how"))),
                performance);
    }

    /** How many tickets count for an evening. */
    public int sold(long performance) {
        return database.query(
                        "SELECT count(*) FROM ticket WHERE performance_id=? AND live_seat IS NOT NULL",
                        row -> row.getInt(1),
                        performance)
                .get(0);
    }

    /** Who holds that ticket; null where there is no such ticket. */
    public @Nullable Holder holder(long ticket) {
        List<Holder> found = database.query(
                HOLDERS + "t.id=?", row -> Holder.read(row, programme.playbillOrDraft(row.getLong(2))), ticket);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Who holds each of those tickets that there are. */
    public Map<Long, Holder> holders(Collection<Long> ids) {
        return database
                .queryIn(HOLDERS + "t.id IN", row -> Holder.read(row, programme.playbillOrDraft(row.getLong(2))), ids)
                .stream()
                .collect(Collectors.toMap(Holder::ticket, Function.identity(), (one, same) -> one));
    }

    /**
     * The holders of valid tickets of an evening whose name or order number has all of these words in it. Accents and case
     * don't count, which SQL can't promise; an evening is small enough to look through.
     */
    public List<Holder> holders(long performance, String words) {
        List<String> wanted = Arrays.stream(plain(words).split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return holders(performance).stream()
                .filter(holder -> {
                    String known = plain(holder.buyerName() + " " + holder.orderNumber());
                    return !wanted.isEmpty() && wanted.stream().allMatch(known::contains);
                })
                .toList();
    }

    /** The holders of all valid tickets of an evening, by name. */
    public List<Holder> holders(long performance) {
        Playbill bill = programme.playbillOrDraft(performance);
        return database.query(
                HOLDERS + "t.performance_id=? AND t.live_seat IS NOT NULL ORDER BY 4, o.number, l.place",
                row -> Holder.read(row, bill),
                performance);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
