package org.parterre.seats.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Performance;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.SeatsTaken;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/**
 * Keeps seats back for the house and releases them. Of a draft, too: whoever needs seats has them before the audience sees the
 * evening, and they are kept back in the transaction that publishes it.
 */
@ApplicationScoped
public class Keeping {
    @PersistenceContext
    EntityManager entities;

    @Inject
    HouseBook book;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Venues venues;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What somebody wants to have kept back. */
    public record Wish(
            Set<String> seats,
            HouseSeats.Reason reason,
            String owner,
            @Nullable Instant releaseAt,
            boolean comesBack) {}

    /**
     * All of the seats or none.
     *
     * @return the id of what was made
     * @throws NotFound where there is no such evening
     * @throws BadInput for no seats, for one that the plan hasn't, and for a release that is over already
     * @throws SeatsTaken naming the seats that somebody has
     */
    @Retried
    @Transactional
    public long keep(long performance, Wish wish) {
        Performance evening =
                NotFound.unless(entities.find(Performance.class, performance, LockModeType.PESSIMISTIC_WRITE));
        List<String> seats = List.copyOf(new TreeSet<>(wish.seats()));
        check(venues.plan(evening.plan().id()), seats, wish.releaseAt());
        List<HouseBook.Row> known = book.rows(performance);
        List<String> ours = known.stream()
                .filter(row -> row.kept() && wish.seats().contains(row.seat()))
                .map(HouseBook.Row::seat)
                .toList();
        if (!ours.isEmpty()) {
            throw new SeatsTaken(ours);
        }
        if (evening.status() != Performance.Status.DRAFT) {
            boxOffice.block(performance, seats);
        }
        List<HouseBook.Row> released =
                known.stream().filter(row -> wish.seats().contains(row.seat())).toList();
        book.forget(performance, released.stream().map(HouseBook.Row::seat).toList());
        released.stream().map(HouseBook.Row::group).distinct().forEach(book::close);
        long id = book.write(
                new HouseSeats(
                        0,
                        performance,
                        wish.reason(),
                        wish.owner(),
                        wish.releaseAt(),
                        wish.comesBack(),
                        seats.stream()
                                .map(seat -> new HouseSeats.Place(seat, true))
                                .toList()),
                clock.instant());
        audit.record(
                "house-seats-kept",
                "performance:" + performance,
                wish.reason().name().toLowerCase(Locale.ROOT) + " " + String.join(" ", seats));
        return id;
    }

    private void check(Plan plan, List<String> seats, @Nullable Instant releaseAt) {
        if (seats.isEmpty()) {
            throw new BadInput("seats", "house.no-seats");
        }
        if (seats.stream().anyMatch(seat -> plan.seat(seat) == null)) {
            throw new BadInput("seats", "house.unknown-seat");
        }
        if (releaseAt != null && !releaseAt.isAfter(clock.instant())) {
            throw new BadInput("release_at", "house.release-past");
        }
    }

    /** The seats of an evening that are kept back. */
    public Set<String> kept(long performance) {
        return book.rows(performance).stream()
                .filter(HouseBook.Row::kept)
                .map(HouseBook.Row::seat)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Puts seats on sale, by hand; those that aren't kept any more stay as they are. They come back after a refund where that was
     * said of them.
     *
     * @param seats which of them, or null for all
     * @throws NotFound where there is nothing with that id
     */
    @Retried
    @Transactional
    public void release(long id, @Nullable Collection<String> seats) {
        HouseSeats group = NotFound.unless(book.find(id));
        release(
                group,
                group.kept().stream()
                        .filter(seat -> seats == null || seats.contains(seat))
                        .toList(),
                group.comesBack());
    }

    /** Their time has come: on sale for good. Nothing happens where another was quicker. */
    @Retried
    @Transactional
    public void releaseInTime(long id) {
        @Nullable HouseSeats group = book.find(id);
        if (group != null) {
            List<String> all =
                    group.places().stream().map(HouseSeats.Place::seat).toList();
            release(group, group.kept(), false);
            book.forget(group.performance(), all);
        }
        book.close(id);
    }

    private void release(HouseSeats group, List<String> seats, boolean comesBack) {
        if (seats.isEmpty()) {
            return;
        }
        boxOffice.unblock(group.performance(), seats);
        if (comesBack) {
            book.turn(group.performance(), seats, false);
        } else {
            book.forget(group.performance(), seats);
        }
        book.close(group.id());
        audit.record("house-seats-released", "performance:" + group.performance(), String.join(" ", seats));
    }
}
