package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.NotFound;

/**
 * Which performances have a hall at once. Two small shows may share one, so this is something to be told and never a reason
 * to refuse. What is cancelled doesn't count.
 */
@ApplicationScoped
public class HallBook {
    /** Longer than anybody keeps a hall before its doors open and after. */
    private static final Duration AROUND = Duration.ofDays(1);

    private static final Instant FOREVER = Instant.parse("2200-01-01T00:00:00Z");

    @PersistenceContext
    EntityManager entities;

    /**
     * What else is in the hall at the time of each, stored or among these themselves.
     *
     * @return in the order asked; an empty list for who has it alone
     */
    @Transactional
    public List<List<Booking>> beside(List<Booking> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Instant from = wanted.stream()
                .map(Booking::doorsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = wanted.stream()
                .map(Booking::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Booking> others = new ArrayList<>(between(from.minus(AROUND), until.plus(AROUND)));
        Set<Long> these = wanted.stream()
                .flatMap(one -> Stream.ofNullable(one.performance()))
                .collect(Collectors.toSet());
        others.removeIf(one -> these.contains(one.id())); // it may be about to move
        others.addAll(wanted);
        return wanted.stream().map(one -> clashes(one, others)).toList();
    }

    /** Who has the hall of that performance at the same time. */
    @Transactional
    public List<Booking> with(long performance) {
        Performance one = NotFound.unless(entities.find(Performance.class, performance));
        return one.status() == Performance.Status.CANCELLED
                ? List.of()
                : beside(List.of(new Booking(
                                one.id(),
                                one.plan().hall().id(),
                                one.production().title(),
                                one.doorsAt(),
                                one.startsAt())))
                        .get(0);
    }

    /** Who has a hall together with others, of all performances from then on; by id. */
    @Transactional
    public Map<Long, List<Booking>> clashesAfter(Instant moment) {
        Map<Long, List<Booking>> halls =
                between(moment, FOREVER).stream().collect(Collectors.groupingBy(Booking::hall));
        return halls.values().stream()
                .flatMap(bookings -> bookings.stream().map(one -> Map.entry(one, clashes(one, bookings))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    private static List<Booking> clashes(Booking one, List<Booking> others) {
        return others.stream().filter(one::clashesWith).toList();
    }

    private List<Booking> between(Instant from, Instant until) {
        return entities.createQuery(
                        "select new org.parterre.programme.Booking(p.id, p.plan.hall.id, p.production.title, p.doorsAt,"
                                + " p.startsAt) from Performance p where"
                                + " p.status <> org.parterre.programme.Performance.Status.CANCELLED"
                                + " and p.startsAt > :from and p.startsAt < :until order by p.startsAt, p.id",
                        Booking.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }
}
