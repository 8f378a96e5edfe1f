package org.parterre.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * The one place where time comes from, in milliseconds: what the database keeps is what was said. A demo can be opened at
 * another moment ({@code parterre.demo.now}), to see the night of a clock change or an evening's end; from there its clock runs
 * on.
 */
@ApplicationScoped
public class HouseClock {
    /** The office's own clock, where no venue says which one is meant. */
    public static final ZoneId OFFICE = ZoneId.of("Europe/Amsterdam");

    private static final Clock WORLD = Clock.tickMillis(ZoneOffset.UTC);

    @Inject
    Settings settings;

    @Produces
    @Singleton
    Clock clock() {
        return settings.demoNow()
                .map(now -> Clock.offset(WORLD, Duration.between(WORLD.instant(), moment(now))))
                .orElse(WORLD);
    }

    /** Before anything else, so that a house with a wrong clock doesn't touch its database. */
    void check(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.CLOCK) Object start) {
        settings.demoNow().ifPresent(now -> {
            if (!settings.demo()) {
                throw StartUp.failed(
                        "parterre.demo.now sets the clock of a demo, and this house is none (parterre.demo is not true).",
                        new IllegalStateException());
            }
            moment(now);
        });
    }

    private static Instant moment(String now) {
        try {
            return OffsetDateTime.parse(now).toInstant();
        } catch (DateTimeParseException e) {
            throw StartUp.failed(
                    "parterre.demo.now must be a moment with its offset, such as 2027-03-28T01:59:50+01:00, not \""
                            + now + "\".",
                    e);
        }
    }
}
