package org.parterre.seats.house;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.programme.PerformanceMoves;
import org.parterre.programme.PerformancePublished;
import org.parterre.programme.calendar.WallClock;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.SeatsGivenBack;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** What happens to house seats by itself: kept back when the evening comes out, released in time, back after a refund. */
@ApplicationScoped
public class Returning {
    /** After the seats have come to be. */
    private static final int LATER = Interceptor.Priority.APPLICATION + 900;

    @Inject
    HouseBook book;

    @Inject
    Keeping keeping;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Venues venues;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "release house seats", this::releaseDue);
    }

    private void releaseDue() {
        Jobs.each(book.due(clock.instant()), "release house seats", keeping::releaseInTime);
    }

    void publish(@Observes @Priority(LATER) PerformancePublished published) {
        long performance = published.performance();
        Plan plan = venues.plan(published.plan());
        Map<Boolean, List<String>> wanted = book.rows(performance).stream()
                .map(HouseBook.Row::seat)
                .collect(Collectors.partitioningBy(seat -> plan.seat(seat) != null));
        book.forget(performance, wanted.getOrDefault(false, List.of())); // the draft was refitted since
        List<String> kept = wanted.getOrDefault(true, List.of());
        if (!kept.isEmpty()) {
            boxOffice.block(performance, kept);
        }
    }

    /** So many hours before the start stay so many hours before it. */
    void move(@Observes PerformanceMoves moves) {
        for (HouseSeats group : book.of(moves.performance())) {
            @Nullable Instant release = group.releaseAt();
            if (release != null) {
                book.releaseAt(group.id(), WallClock.along(release, moves.from(), moves.to(), moves.zone()));
            }
        }
    }

    void takeBack(@Observes SeatsGivenBack given) {
        List<String> ours = book.of(given.performance()).stream()
                .filter(this::isInTime)
                .flatMap(group -> group.places().stream())
                .filter(place -> !place.kept() && given.seats().contains(place.seat()))
                .map(HouseSeats.Place::seat)
                .toList();
        if (!ours.isEmpty()) {
            boxOffice.block(given.performance(), ours);
            book.turn(given.performance(), ours, true);
        }
    }

    private boolean isInTime(HouseSeats group) {
        return group.releaseAt() == null || clock.instant().isBefore(group.releaseAt());
    }
}
