package org.parterre.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one place where time comes from, in milliseconds: what the database keeps is what was said. */
@ApplicationScoped
public class HouseClock {
    /** The office's own clock, where no venue says which one is meant. */
    public static final ZoneId OFFICE = ZoneId.of("Europe/Amsterdam");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
