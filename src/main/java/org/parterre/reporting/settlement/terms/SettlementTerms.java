package org.parterre.reporting.settlement.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.LongPredicate;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Programme;

/** Where the terms of productions are kept. */
@ApplicationScoped
public class SettlementTerms {
    private static final Kept NOTHING = new Kept(Terms.NONE, 0);

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    AuditTrail audit;

    /** The terms of a production. @param version how often they were kept; nothing while they never were */
    public record Kept(Terms terms, int version) {}

    /** What is kept for that production; no terms where nothing is. */
    @Retried
    @Transactional
    public Kept of(long production) {
        return database
                .query(
                        "SELECT rights_permyriad, share_permyriad, guarantee_cents, costs_cents, version FROM settlement_terms"
                                + " WHERE production_id=?",
                        row -> new Kept(
                                new Terms(
                                        new Share(row.getInt(1)),
                                        new Share(row.getInt(2)),
                                        new Money(row.getLong(3)),
                                        new Money(row.getLong(4))),
                                row.getInt(5)),
                        production)
                .stream()
                .findFirst()
                .orElse(NOTHING);
    }

    /**
     * From now on its evenings are settled by these.
     *
     * @param seen true for the version that this was decided on
     * @throws StaleVersion when somebody has changed them since · @throws org.parterre.platform.NotFound for a production that is
     *     none
     */
    @Retried
    @Transactional
    public Kept keep(long production, Terms terms, LongPredicate seen) {
        programme.production(production);
        Kept before = of(production);
        if (!seen.test(before.version())) {
            throw new StaleVersion();
        }
        if (before.version() > 0 && before.terms().equals(terms)) {
            return before;
        }
        if (before.version() == 0) {
            first(production, terms);
        } else if (database.update(
                        "UPDATE settlement_terms SET rights_permyriad=?, share_permyriad=?, guarantee_cents=?, costs_cents=?,"
                                + " version=version+1 WHERE production_id=? AND version=?",
                        terms.rights().permyriad(),
                        terms.share().permyriad(),
                        terms.guarantee().cents(),
                        terms.costs().cents(),
                        production,
                        before.version())
                == 0) {
            throw new Raced();
        }
        audit.record("settlement-terms-kept", "production:" + production, said(before.terms()) + " > " + said(terms));
        return new Kept(terms, before.version() + 1);
    }

    private void first(long production, Terms terms) {
        try {
            database.update(
                    "INSERT INTO settlement_terms (production_id, rights_permyriad, share_permyriad, guarantee_cents, costs_cents,"
                            + " version) VALUES (?,?,?,?,?,1)",
                    production,
                    terms.rights().permyriad(),
                    terms.share().permyriad(),
                    terms.guarantee().cents(),
                    terms.costs().cents());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    private static String said(Terms terms) {
        return "rights " + terms.rights().plain() + "% share " + terms.share().plain() + "% guarantee "
                + terms.guarantee().plain() + " costs " + terms.costs().plain();
    }
}
