package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Where the organiser's promises about returns are kept, one for each production. */
@ApplicationScoped
public class ReturnPolicies {
    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    /** @throws NotFound for a production that there isn't */
    @Transactional
    public ReturnPolicy of(long production) {
        List<OptionalInt> hours = database.query(
                "SELECT exchange_hours FROM production WHERE id=?",
                row -> {
                    int number = row.getInt(1);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
                },
                production);
        if (hours.isEmpty()) {
            throw new NotFound();
        }
        return new ReturnPolicy(
                database.query(
                        "SELECT hours_before, percent, as_card FROM return_step WHERE production_id=?",
                        row -> new ReturnPolicy.Step(row.getInt(1), row.getInt(2), row.getBoolean(3)),
                        production),
                hours.get(0).isPresent() ? hours.get(0).getAsInt() : null);
    }

    /** From now on that is promised; what was given back before stays as it was. */
    @Retried
    @Transactional
    public void change(long production, ReturnPolicy policy) {
        if (database.update("UPDATE production SET exchange_hours=? WHERE id=?", policy.exchangeHours(), production)
                == 0) {
            throw new NotFound();
        }
        database.update("DELETE FROM return_step WHERE production_id=?", production);
        database.updateEach(
                "INSERT INTO return_step (production_id, hours_before, percent, as_card) VALUES (?,?,?,?)",
                policy.steps().stream()
                        .map(step ->
                                new @Nullable Object[] {production, step.hoursBefore(), step.percent(), step.asCard()})
                        .toList());
        audit.record(
                "return-policy-changed",
                "production:" + production,
                policy.steps().stream()
                                .map(step -> step.hoursBefore() + "h " + step.percent() + "%"
                                        + (step.asCard() ? " card" : ""))
                                .collect(Collectors.joining(", "))
                        + " exchange "
                        + policy.exchangeHours());
    }
}
