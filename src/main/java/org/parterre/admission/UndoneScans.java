package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Which scans were taken back, and by which. The primary key sees to it that each is once. */
@ApplicationScoped
class UndoneScans {
    @Inject
    Database database;

    /** A scan that somebody wants to take back. @param at by the clock of its device */
    record Undoable(
            String id,
            long performance,
            @Nullable Long ticket,
            Verdict verdict,
            Instant at,
            String staff,
            @Nullable Long device,
            boolean letIn) {
        /** A device is the same whoever holds it; without one it is the person. */
        boolean isOf(String who, @Nullable Long itsDevice) {
            return Objects.equals(device, itsDevice) && (device != null || staff.equals(who));
        }
    }

    @Nullable
    Undoable find(String id) {
        List<Undoable> found = database.query(
                "SELECT performance_id, ticket_id, verdict, scanned_at, staff, device, decided FROM scan WHERE id=?",
                row -> new Undoable(
                        id,
                        row.getLong(1),
                        Scans.number(row, 2),
                        Verdict.valueOf(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        Scans.number(row, 6),
                        Verdict.ADMIT.name().equals(row.getString(7))),
                id);
        return found.isEmpty() ? null : found.get(0);
    }

    boolean isUndone(String id) {
        return !database.query("SELECT undone_by FROM undone_scan WHERE scan_id=?", row -> row.getString(1), id)
                .isEmpty();
    }

    /** Of two that undo the same at once the second is tried again and finds it done. */
    void keep(String id, String by) {
        Scans.once(() -> database.update("INSERT INTO undone_scan (scan_id, undone_by) VALUES (?,?)", id, by), true);
    }
}
