package org.parterre.reporting.settlement.xaf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.platform.HouseClock;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Reads the entries of the ledger, one statement for a period. */
@ApplicationScoped
class BookedEntries {
    @Inject
    Database database;

    protected BookedEntries() {}

    /** The same outside of a container. */
    BookedEntries(Database database) {
        this.database = database;
    }

    /** All from the first day to the last, both included, in the order in which they were written. */
    @Retried
    public List<Booked> between(LocalDate from, LocalDate until) {
        return database.query(
                "SELECT id, at_time, what, debit, credit, cents, reference FROM ledger_entry"
                        + " WHERE at_time >= ? AND at_time < ? ORDER BY id",
                row -> new Booked(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new Money(row.getLong(6)),
                        row.getString(7)),
                millis(from),
                millis(until.plusDays(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(HouseClock.OFFICE).toInstant().toEpochMilli();
    }
}
