package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;

/** Where venues, halls and seating plans are kept. A plan is parsed once and then shared: it never changes. */
@ApplicationScoped
public class Venues {
    /** Where a theatre is whose zone nobody says. */
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VenueChanged> changed;

    private final Map<Long, Plan> parsed = new ConcurrentHashMap<>();

    /** Keeps the document as the next version of the hall's plan. @throws UnreadablePlan when it is none */
    @Retried
    @Transactional
    public SeatingPlan publish(Hall hall, String body) {
        Plan plan = PlanDocument.read(body);
        entities.flush(); // of a hall that is new in this transaction the database knows nothing yet
        Hall locked = NotFound.unless(
                entities.find(Hall.class, hall.id(), LockModeType.PESSIMISTIC_WRITE)); // its versions are counted
        int version = entities.createQuery(
                                "select coalesce(max(p.version), 0) from SeatingPlan p where p.hall = :hall",
                                Integer.class)
                        .setParameter("hall", locked)
                        .getSingleResult()
                + 1;
        SeatingPlan stored = new SeatingPlan(locked, version, plan.seats().size(), body);
        entities.persist(stored);
        audit.record(
                "plan-published", "hall:" + hall.id(), "version " + version + ", " + stored.capacity() + " places");
        return stored;
    }

    /** The document of a plan, as it was published. @throws NotFound where there is none with that id */
    @Transactional
    public String document(long id) {
        return seatingPlan(id).body();
    }

    @Transactional
    public List<Venue> venues() {
        return entities.createQuery("select v from Venue v order by v.name, v.id", Venue.class)
                .getResultList();
    }

    @Transactional
    public List<Hall> halls() {
        return entities.createQuery("select h from Hall h order by h.venue.name, h.name, h.id", Hall.class)
                .getResultList();
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public Venue venue(long id) {
        return NotFound.unless(entities.find(Venue.class, id));
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public Hall hall(long id) {
        return NotFound.unless(entities.find(Hall.class, id));
    }

    @Transactional
    public <T> T keep(T venueOrHall) {
        entities.persist(venueOrHall);
        return venueOrHall;
    }

    /** Says how one gets to a theatre. @throws NotFound where there is none with that id */
    @Retried
    @Transactional
    public Venue reached(long id, Words travel) {
        entities.flush(); // one that is new in this transaction can't be locked before the database knows it
        Venue venue = NotFound.unless(entities.find(Venue.class, id, LockModeType.PESSIMISTIC_WRITE));
        venue.isReached(travel);
        audit.record("venue-travel-said", "venue:" + id, "");
        changed.fire(new VenueChanged(id));
        return venue;
    }

    /** A new hall; the theatre of that name in that city is taken where there is one. */
    @Transactional
    public Hall open(String hall, String venue, String city, String address) {
        Venue in = venues().stream()
                .filter(one -> one.name().equalsIgnoreCase(venue) && one.city().equalsIgnoreCase(city))
                .findFirst()
                .orElseGet(() -> keep(new Venue(venue, city, address, HERE)));
        return keep(new Hall(in, hall));
    }

    /** The newest plan of every hall. */
    @Transactional
    public List<SeatingPlan> plans() {
        return entities.createQuery(
                        "select p from SeatingPlan p where p.version = (select max(q.version) from SeatingPlan q"
                                + " where q.hall = p.hall) order by p.hall.venue.name, p.hall.name",
                        SeatingPlan.class)
                .getResultList();
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public SeatingPlan seatingPlan(long id) {
        return NotFound.unless(entities.find(SeatingPlan.class, id));
    }

    /** The plan in memory. @throws NotFound where there is none with that id */
    public Plan plan(long id) {
        Plan known = parsed.get(id);
        if (known == null) {
            known = PlanDocument.read(seatingPlan(id).body());
            parsed.put(id, known);
        }
        return known;
    }
}
