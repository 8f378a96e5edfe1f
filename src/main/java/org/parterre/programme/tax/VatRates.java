package org.parterre.programme.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parterre.money.VatRate;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Retried;

/** Where the rates are kept. Only those that don't hold yet can be added and taken away: what was sold was sold by the others. */
@ApplicationScoped
public class VatRates {
    /** A day begins where the tax is owed. */
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Amsterdam");

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VatChanged> changed;

    @Inject
    Clock clock;

    @Transactional
    public VatTable table() {
        return new VatTable(database.query(
                "SELECT holds_from, permyriad FROM vat_rate",
                row -> new VatTable.Dated(LocalDate.parse(row.getString(1)), new VatRate(row.getInt(2)))));
    }

    /** True for a rate that does not hold yet. */
    public boolean coming(LocalDate from) {
        return from.isAfter(LocalDate.now(clock.withZone(COUNTRY)));
    }

    /** @throws BadInput for a day that isn't in the future, or that has a rate */
    @Retried
    @Transactional
    public void add(LocalDate from, VatRate rate) {
        if (!coming(from)) {
            throw new BadInput("from", "bad.vat-from");
        }
        try {
            database.update(
                    "INSERT INTO vat_rate (holds_from, permyriad) VALUES (?,?)", from.toString(), rate.permyriad());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new BadInput("from", "bad.vat-taken") : e;
        }
        audit.record("vat-rate-added", "vat:" + from, rate.percent());
        changed.fire(new VatChanged());
    }

    /** @throws NotFound where no rate begins on that day · @throws BadInput for one that holds already */
    @Retried
    @Transactional
    public void remove(LocalDate from) {
        if (!coming(from)) {
            throw new BadInput("from", "bad.vat-from");
        }
        if (database.update("DELETE FROM vat_rate WHERE holds_from=?", from.toString()) == 0) {
            throw new NotFound();
        }
        audit.record("vat-rate-removed", "vat:" + from, "");
        changed.fire(new VatChanged());
    }
}
