package org.parterre.payments.fees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.HouseClock;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;

/** Where the fees of providers are kept. Whoever looks for the fee of a payment takes the last one that held when it came in. */
@ApplicationScoped
public class Fees {
    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    /** All that there ever were, by method, the latest first. */
    @Transactional
    public List<Fee> all() {
        return database.query(
                "SELECT method, from_time, fixed_cents, permyriad FROM payment_fee ORDER BY method, from_time DESC",
                row -> new Fee(
                        row.getString(1),
                        LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong(2)), HouseClock.OFFICE),
                        new Money(row.getLong(3)),
                        new Share(row.getInt(4))));
    }

    /** Keeps it, in place of one of the same method and day. */
    @Retried
    @Transactional
    public void keep(Fee fee) {
        if (database.update(
                        "UPDATE payment_fee SET fixed_cents=?, permyriad=? WHERE method=? AND from_time=?",
                        fee.fixed().cents(),
                        fee.share().permyriad(),
                        fee.method(),
                        fee.begins().toEpochMilli())
                == 0) {
            add(fee);
        }
        audit.record(
                "payment-fee-kept",
                "payment-method:" + fee.method(),
                "from " + fee.from() + " " + fee.fixed().plain() + " + "
                        + fee.share().plain() + "%");
    }

    private void add(Fee fee) {
        try {
            database.update(
                    "INSERT INTO payment_fee (method, from_time, fixed_cents, permyriad) VALUES (?,?,?,?)",
                    fee.method(),
                    fee.begins().toEpochMilli(),
                    fee.fixed().cents(),
                    fee.share().permyriad());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    /** It never was: the one before it holds on. @throws NotFound where there is none of that method and day */
    @Retried
    @Transactional
    public void drop(String method, LocalDate from) {
        long begins = from.atStartOfDay(HouseClock.OFFICE).toInstant().toEpochMilli();
        if (database.update("DELETE FROM payment_fee WHERE method=? AND from_time=?", method, begins) == 0) {
            throw new NotFound();
        }
        audit.record("payment-fee-dropped", "payment-method:" + method, "from " + from);
    }
}
