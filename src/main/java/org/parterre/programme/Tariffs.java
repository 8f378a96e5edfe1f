package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;

/** Who pays what: the tariffs of a production are offered, changed, put in order, ended and offered again. */
@ApplicationScoped
public class Tariffs {
    @PersistenceContext
    EntityManager entities;

    @Inject
    PriceLists priceLists;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PerformanceChanged> changed;

    @Inject
    Clock clock;

    /** All of a production, in their order, also those that are no longer offered. */
    @Transactional
    public List<Tariff> of(long production) {
        return entities.createQuery(
                        "select t from Tariff t where t.production = :production order by t.place, t.id", Tariff.class)
                .setParameter("production", production)
                .getResultList();
    }

    /** @throws NotFound where the production has none with that code */
    public Tariff tariff(long production, String code) {
        return of(production).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public Tariff tariff(long id) {
        return NotFound.unless(entities.find(Tariff.class, id));
    }

    /**
     * A tariff more, behind the others. It costs something as soon as a price list has a price at it.
     *
     * @throws BadInput when another has its code · @throws NotFound for a production that is none
     */
    @Retried
    @Transactional
    public Tariff offer(long production, TariffTerms terms) {
        entities.flush(); // of a production that is new in this transaction the database knows nothing yet
        // locked, so that of two at once the second sees the first
        NotFound.unless(entities.find(Production.class, production, LockModeType.PESSIMISTIC_WRITE));
        List<Tariff> others = of(production);
        if (others.stream().anyMatch(other -> other.code().equals(terms.code()))) {
            throw new BadInput("code", "tariff.code-taken");
        }
        int last = others.isEmpty() ? 0 : others.get(others.size() - 1).place() + 1;
        Tariff tariff = new Tariff(production, terms, last);
        entities.persist(tariff);
        entities.flush();
        audit.record("tariff-offered", "tariff:" + tariff.id(), said(terms));
        return tariff;
    }

    /**
     * Other words and conditions, for whoever orders from now on. Code and companion stay as they are. One that is offered no
     * longer leaves the price lists of all evenings to come; what is sold or held at it stays so, and offered again it is priced
     * anew.
     *
     * @param ended true for no longer offered
     * @param seen true for the version of the tariff that this was decided on
     * @throws StaleVersion when somebody has changed the tariff since
     * @throws MissingPrice when a zone of an evening to come would have no price left that anybody may pay
     */
    @Retried
    @Transactional
    public void change(long id, TariffTerms terms, boolean ended, LongPredicate seen) {
        Tariff tariff = locked(id);
        if (!seen.test(tariff.version())) {
            throw new StaleVersion();
        }
        TariffTerms before = tariff.terms();
        tariff.take(terms);
        if (!before.equals(tariff.terms())) {
            entities.flush();
            audit.record("tariff-changed", "tariff:" + id, said(before) + " > " + said(tariff.terms()));
            if (before.ordinary() && !terms.ordinary()) {
                toCome(tariff.production()).forEach(priceLists::requireStillPriced);
            }
            all(tariff.production()).forEach(performance -> changed.fire(new PerformanceChanged(performance)));
        }
        if (ended != tariff.ended()) {
            tariff.end(ended);
            entities.flush();
            audit.record(ended ? "tariff-ended" : "tariff-resumed", "tariff:" + id, tariff.code());
            if (ended) {
                toCome(tariff.production()).forEach(performance -> priceLists.drop(performance, id));
            }
        }
    }

    /** One place up the list, where it is not the first: what stands first is chosen until somebody chooses. */
    @Retried
    @Transactional
    public void moveUp(long id) {
        Tariff tariff = locked(id);
        List<Tariff> all = of(tariff.production());
        int at = all.indexOf(tariff);
        if (at == 0) {
            return;
        }
        for (int place = 0; place < all.size(); place++) { // places may have had gaps, or been alike
            all.get(place).standAt(place == at ? at - 1 : place == at - 1 ? at : place);
        }
        audit.record("tariff-moved", "tariff:" + id, tariff.code() + " " + (at + 1) + " > " + at);
        all(tariff.production()).forEach(performance -> changed.fire(new PerformanceChanged(performance)));
    }

    private Tariff locked(long id) {
        @Nullable Tariff tariff = entities.find(Tariff.class, id, LockModeType.PESSIMISTIC_WRITE);
        return NotFound.unless(tariff);
    }

    /** In the order in which they are locked. */
    private List<Long> toCome(long production) {
        return entities.createQuery(
                        "select p.id from Performance p where p.production.id = :production and p.startsAt > :now and"
                                + " p.status <> org.parterre.programme.Performance.Status.CANCELLED order by p.id",
                        Long.class)
                .setParameter("production", production)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private List<Long> all(long production) {
        return entities.createQuery("select p.id from Performance p where p.production.id = :production", Long.class)
                .setParameter("production", production)
                .getResultList();
    }

    /** {@code group "Groep" from 6, staff only}. */
    private static String said(TariffTerms terms) {
        return terms.code() + " \"" + terms.name().nl() + "\""
                + (terms.least() == null ? "" : " from " + terms.least())
                + (terms.most() == null ? "" : " at most " + terms.most())
                + (terms.staffOnly() ? " staff only" : "");
    }
}
