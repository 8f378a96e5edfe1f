package org.parterre.venue.views;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Neighbours;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;
import org.parterre.venue.Words;

/**
 * The photographs of the halls, for everybody who looks. What a hall has is in memory until this node or another changed it: of a hall
 * without any, nobody is asked twice.
 */
@ApplicationScoped
public class SeatViews {
    private static final String TOPIC = "views";
    private static final long ALBUM_BYTES = 8L * 1024 * 1024;

    @Inject
    Database database;

    @Inject
    Venues venues;

    @Inject
    Neighbours neighbours;

    private final Map<Long, Sights> kept = new ConcurrentHashMap<>();
    private final Map<Long, Long> hallOfPlan = new ConcurrentHashMap<>();
    private final Album album = new Album(ALBUM_BYTES);
    private final AtomicLong changes = new AtomicLong();

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.MAPS) Object open) {
        neighbours.listen(TOPIC, (number, hall) -> forget(Long.parseLong(hall)));
        neighbours.afterSilence(this::forgetAll);
    }

    void tell(@Observes ViewsChanged change) {
        neighbours.tell(TOPIC, String.valueOf(change.hall()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ViewsChanged change) {
        forget(change.hall());
    }

    /** A photograph of that hall. @throws NotFound where it has no such one */
    public SeatView view(long hall, long id) {
        return NotFound.unless(of(hall).view(id));
    }

    /** The hall's newest plan, by which places are named; null while it has none. */
    @Nullable
    Plan plan(long hall) {
        return venues.plans().stream()
                .filter(plan -> plan.hall().id() == hall)
                .findFirst()
                .map(plan -> venues.plan(plan.id()))
                .orElse(null);
    }

    /** The photographs of the hall that this plan is one of. */
    public Sights ofPlan(long plan) {
        Long hall = hallOfPlan.get(plan);
        if (hall == null) {
            hall = venues.seatingPlan(plan).hall().id();
            hallOfPlan.put(plan, hall);
        }
        return of(hall);
    }

    /** The photographs of that hall. */
    public Sights of(long hall) {
        Sights known = kept.get(hall);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        Sights read = new Sights(database.query(
                "SELECT id, hall_id, kind, about, width, height, alt_nl, alt_en, added_at FROM seat_view"
                        + " WHERE hall_id = ? ORDER BY id",
                SeatViews::view,
                hall));
        keep(before, () -> kept.put(hall, read));
        return read;
    }

    private static SeatView view(ResultSet row) throws SQLException {
        return new SeatView(
                row.getLong("id"),
                row.getLong("hall_id"),
                new Vantage(Vantage.Kind.valueOf(row.getString("kind")), row.getString("about")),
                row.getInt("width"),
                row.getInt("height"),
                new Words(row.getString("alt_nl"), row.getString("alt_en")),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }

    /** The JPEG of a photograph of that hall. @throws NotFound where it has no such one */
    public byte[] picture(long hall, long id) {
        byte[] known = album.picture(hall, id);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        List<byte[]> read = database.query(
                "SELECT picture FROM seat_view WHERE id = ? AND hall_id = ?", row -> row.getBytes(1), id, hall);
        byte[] picture = NotFound.unless(read.isEmpty() ? null : read.get(0));
        keep(before, () -> album.put(hall, id, picture));
        return picture;
    }

    /** Not what was read before the last change: it may be from before it. */
    private synchronized void keep(long changesBefore, Runnable keeping) {
        if (changes.get() == changesBefore) {
            keeping.run();
        }
    }

    private synchronized void forget(long hall) {
        changes.incrementAndGet();
        kept.remove(hall);
        album.forget();
    }

    private synchronized void forgetAll() {
        changes.incrementAndGet();
        kept.clear();
        album.forget();
    }
}
