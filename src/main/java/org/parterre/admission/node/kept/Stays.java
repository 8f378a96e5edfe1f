package org.parterre.admission.node.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;

/** Who is inside, and who is out again, by this node's own scans: what the house's list can't know yet. */
@ApplicationScoped
public class Stays {
    private static final String COLUMNS = "SELECT hash, performance, inside, since, gate, seq FROM node_stay";

    @Inject
    Database database;

    protected Stays() {}

    /** The same outside of a container. */
    public Stays(Database database) {
        this.database = database;
    }

    /** @param inside false: the holder was inside and has left · @param seq the scan that made it so */
    public record Stay(String hash, long performance, boolean inside, Instant since, String gate, long seq) {}

    private static Stay read(ResultSet row) throws SQLException {
        return new Stay(
                row.getString(1),
                row.getLong(2),
                row.getInt(3) == 1,
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getLong(6));
    }

    /** What was seen here of that code, or of another code of that ticket; null for nothing. */
    public @Nullable Stay find(String hash, @Nullable Long ticket) {
        List<Stay> found = database.query(COLUMNS + " WHERE hash=?", Stays::read, hash);
        if (found.isEmpty() && ticket != null) {
            found = database.query(COLUMNS + " WHERE open_ticket=?", Stays::read, ticket);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    public List<Stay> of(long performance) {
        return database.query(COLUMNS + " WHERE performance=?", Stays::read, performance);
    }

    /**
     * Somebody comes in. The database is the judge: of two at once one finds that it has happened already.
     *
     * @param ticket null where only the short code is known
     */
    public void enter(Stay stay, @Nullable Long ticket) {
        try {
            int changed = database.update(
                    "UPDATE node_stay SET inside=1, open_ticket=?, since=?, gate=?, seq=? WHERE hash=? AND inside=0",
                    ticket,
                    stay.since().toEpochMilli(),
                    stay.gate(),
                    stay.seq(),
                    stay.hash());
            if (changed == 0) {
                insert(stay, ticket);
            }
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    /** Somebody goes out, who was inside by this node's scans or by the house's list. */
    public void leave(Stay stay) {
        int changed = database.update(
                "UPDATE node_stay SET inside=0, open_ticket=NULL, since=?, gate=?, seq=? WHERE hash=?",
                stay.since().toEpochMilli(),
                stay.gate(),
                stay.seq(),
                stay.hash());
        if (changed == 0) {
            insert(stay, null);
        }
    }

    private void insert(Stay stay, @Nullable Long ticket) {
        database.update(
                "INSERT INTO node_stay (hash, performance, inside, open_ticket, since, gate, seq) VALUES (?,?,?,?,?,?,?)",
                stay.hash(),
                stay.performance(),
                stay.inside() ? 1 : 0,
                stay.inside() ? ticket : null,
                stay.since().toEpochMilli(),
                stay.gate(),
                stay.seq());
    }

    /**
     * The house has heard of these scans and its list says otherwise: it knows of other doors, so it is right. Where it says the
     * same, what is known here stays, because it says when and where.
     *
     * @param heardOf the last scan that the house had heard of
     */
    public void giveWayTo(KeptList list, long heardOf) {
        for (Stay stay : of(list.performance())) {
            boolean known = list.line(stay.hash()) != null;
            if (known && stay.seq() <= heardOf && stay.inside() != list.isInside(stay.hash())) {
                database.update("DELETE FROM node_stay WHERE hash=? AND seq=?", stay.hash(), stay.seq());
            }
        }
    }

    public void forget(long performance) {
        database.update("DELETE FROM node_stay WHERE performance=?", performance);
    }

    /** How many are inside: as the list says, but for those of whom more is known here. */
    public int inside(KeptList list) {
        int inside = list.inside().size();
        for (Stay stay : of(list.performance())) {
            boolean listed = list.isInside(stay.hash());
            inside += stay.inside() == listed ? 0 : stay.inside() ? 1 : -1;
        }
        return inside;
    }
}
