package org.parterre.admission.doorlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parterre.mail.Outbox;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.HouseLanguage;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Tickets;

/**
 * Writes the letter once for each evening with somebody to come whose doors open soon, also where it was moved to another time
 * since. An evening that was called off has none, nor one whose doors are open: by then the office prints it.
 */
@ApplicationScoped
public class DoorListMail {
    private static final String DUE = "SELECT p.id, p.doors_at FROM performance p" + Derby.by("performance_by_start")
            + " WHERE p.starts_at>? AND p.starts_at<=? AND p.doors_at>? AND p.doors_at<=?"
            + " AND p.status IN ('PUBLISHED','CLOSED') AND NOT EXISTS"
            + " (SELECT 1 FROM door_list d WHERE d.performance_id = p.id AND d.doors_at = p.doors_at) ORDER BY p.id";

    /** No doors open longer before the start than that. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    DoorListLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    DoorListSettings settings;

    @Inject
    HouseLanguage house;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected DoorListMail() {}

    /** The same outside of a container, to see what is due. */
    DoorListMail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An evening whose list is to be brought. */
    record Due(long performance, long doorsAt) {}

    /** @throws org.parterre.platform.persistence.DatabaseFailure a duplicate, where another node wrote one of them just now */
    @Retried
    @Transactional
    public void write(Duration before) {
        for (Due evening : due(before)) {
            int sold = tickets.sold(evening.performance());
            if (sold > 0) {
                Playbill bill = programme.playbill(evening.performance());
                outbox.put(letter.of(bill, sold, settings.to(), house.language()));
                note(evening);
                audit.record("door-list-mailed", DoorLists.about(bill.id()), "");
            }
        }
    }

    List<Due> due(Duration before) {
        long now = clock.millis();
        long until = now + before.toMillis();
        return database.query(
                DUE, row -> new Due(row.getLong(1), row.getLong(2)), now, until + LONGEST_WAIT.toMillis(), now, until);
    }

    void note(Due evening) {
        database.update(
                "INSERT INTO door_list (performance_id, doors_at, made_at) VALUES (?,?,?)",
                evening.performance(),
                evening.doorsAt(),
                clock.millis());
    }
}
