package org.parterre.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Where the entries are kept. */
@ApplicationScoped
public class Ledger {
    @Inject
    Database database;

    protected Ledger() {}

    /** The same outside of a container. */
    public Ledger(Database database) {
        this.database = database;
    }

    /**
     * Adds entries to the books, in the transaction of what they tell. Those about nothing are left out.
     *
     * @param at the moment of the thing itself, as its own row has it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Instant at, List<Entry> entries) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.amount().cents() > 0) {
                rows.add(new @Nullable Object[] {
                    at.toEpochMilli(),
                    entry.what(),
                    entry.debit().name(),
                    entry.credit().name(),
                    entry.amount().cents(),
                    entry.reference(),
                    entry.performance()
                });
            }
        }
        if (!rows.isEmpty()) {
            database.updateEach(
                    "INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    rows);
        }
    }
}
