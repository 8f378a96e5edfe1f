package org.parterre.venue.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.Hall;
import org.parterre.venue.Words;

/** Adds photographs to a hall, describes them, takes them away. */
@ApplicationScoped
public class Photography {
    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    SeatViews views;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ViewsChanged> changed;

    @Inject
    Clock clock;

    /** Keeps the photograph, in place of the one from there that was there before. @param alt both may be empty */
    @Retried
    @Transactional
    public SeatView keep(Hall hall, Vantage from, Photo photo, Words alt) {
        // of two at once from the same place, one comes after the other
        database.update("UPDATE hall SET name = name WHERE id = ?", hall.id());
        database.update(
                "DELETE FROM seat_view WHERE hall_id = ? AND kind = ? AND about = ?",
                hall.id(),
                from.kind().name(),
                from.about());
        Instant now = Instant.ofEpochMilli(clock.millis());
        SeatView view = new SeatView(ids.next(), hall.id(), from, photo.width(), photo.height(), alt, now);
        database.update(
                "INSERT INTO seat_view (id, hall_id, kind, about, picture, width, height, alt_nl, alt_en, added_at)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?)",
                view.id(),
                view.hall(),
                from.kind().name(),
                from.about(),
                photo.jpeg(),
                view.width(),
                view.height(),
                alt.nl(),
                alt.en(),
                now.toEpochMilli());
        changed(hall.id(), "view-added", from);
        return view;
    }

    /** Says in other words what is to be seen. @throws NotFound where the hall has no such photograph */
    @Retried
    @Transactional
    public void describe(long hall, long id, Words alt) {
        SeatView view = views.view(hall, id);
        String sql = "UPDATE seat_view SET alt_nl = ?, alt_en = ? WHERE id = ?";
        if (database.update(sql, alt.nl(), alt.en(), id) == 0) {
            throw new NotFound(); // removed in this moment, by somebody else
        }
        changed(hall, "view-described", view.from());
    }

    /** @throws NotFound where the hall has no such photograph */
    @Retried
    @Transactional
    public void remove(long hall, long id) {
        SeatView view = views.view(hall, id);
        if (database.update("DELETE FROM seat_view WHERE id = ?", id) == 0) {
            throw new NotFound();
        }
        changed(hall, "view-removed", view.from());
    }

    private void changed(long hall, String what, Vantage from) {
        audit.record(what, "hall:" + hall, from.spelled());
        changed.fire(new ViewsChanged(hall));
    }
}
