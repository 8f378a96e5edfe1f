package org.parterre.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;

/** Where shifts are kept, and locked before anything is added to them. */
@ApplicationScoped
class Shifts {
    private static final int LONGEST_LIST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    TakingsBook takings;

    @Inject
    Clock clock;

    /**
     * The open shift of that person, and nobody closes it before this transaction ends. Where there is none, one is opened with an
     * empty drawer.
     *
     * @param who to be written down for one that is opened
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Shift lockedOf(String member, AuditTrail.Who who) {
        Long open = openOf(member);
        Shift shift = open == null ? null : entities.find(Shift.class, open, LockModeType.PESSIMISTIC_WRITE);
        // closed while we waited for its lock: what comes now is of the next one
        return shift == null || !shift.isOpen() ? open(member, Money.ZERO, who) : shift;
    }

    /** Opens one, where that person has none. @throws Raced where they opened another at this moment */
    @Transactional(Transactional.TxType.MANDATORY)
    public Shift open(String member, Money startingFloat, AuditTrail.Who who) {
        Shift shift = new Shift(member, startingFloat, clock.instant());
        try {
            entities.persist(shift);
            entities.flush();
        } catch (PersistenceException failure) {
            if (DatabaseFailure.isDuplicate(failure)) {
                throw new Raced();
            }
            throw failure;
        }
        audit.record(List.of(
                new AuditTrail.Entry(who, "shift-opened", subject(shift), member + " " + startingFloat.plain())));
        return shift;
    }

    static String subject(Shift shift) {
        return "shift:" + shift.id();
    }

    /** The shift, and nothing is added to it before this transaction ends. @throws NotFound also where it isn't theirs to keep */
    @Transactional(Transactional.TxType.MANDATORY)
    public Shift locked(long id, Keeper keeper) {
        return theirs(entities.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE), keeper);
    }

    private static Shift theirs(@Nullable Shift found, Keeper keeper) {
        Shift shift = NotFound.unless(found);
        if (!keeper.mayKeep(shift)) {
            throw new NotFound();
        }
        return shift;
    }

    @Nullable
    Long openOf(String member) {
        return database.query("SELECT id FROM till_shift WHERE open_for=?", row -> row.getLong(1), member).stream()
                .findFirst()
                .orElse(null);
    }

    /** @throws NotFound also where it isn't theirs to see */
    @Transactional
    public ShiftSheet sheet(long id, Keeper keeper) {
        Shift shift = theirs(entities.find(Shift.class, id), keeper);
        return new ShiftSheet(shift, takings.of(id));
    }

    /** Those that they may see: the open ones, and then the latest 200 that are closed. */
    @Transactional
    public List<ShiftSheet> all(Keeper keeper) {
        List<Shift> shifts = new ArrayList<>(some("s.closedAt is null", keeper));
        shifts.addAll(some("s.closedAt is not null", keeper));
        Map<Long, Takings> moved = takings.of(shifts.stream().map(Shift::id).toList());
        return shifts.stream()
                .map(shift -> new ShiftSheet(shift, moved.getOrDefault(shift.id(), TakingsBook.NOTHING)))
                .toList();
    }

    private List<Shift> some(String which, Keeper keeper) {
        String theirs = keeper.ofAll() ? "" : " and s.member = :name";
        TypedQuery<Shift> query = entities.createQuery(
                "select s from Shift s where " + which + theirs + " order by s.openedAt desc, s.id", Shift.class);
        if (!keeper.ofAll()) {
            query.setParameter("name", keeper.name());
        }
        return query.setMaxResults(LONGEST_LIST).getResultList();
    }
}
