package org.parterre.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where time comes from. */
@ApplicationScoped
public class HouseClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
