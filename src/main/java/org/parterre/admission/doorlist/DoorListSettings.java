package org.parterre.admission.doorlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** When the list goes to the box office and where to, by MicroProfile Config; README lists the names. */
@ApplicationScoped
class DoorListSettings {
    @Inject
    @ConfigProperty(name = "parterre.doorlist.before", defaultValue = "PT1H")
    String before;

    @Inject
    @ConfigProperty(name = "parterre.doorlist.seconds", defaultValue = "60")
    int seconds;

    @Inject
    @ConfigProperty(name = "parterre.doorlist.to")
    Optional<String> to;

    @Inject
    Settings settings;

    /** So long before the doors open; zero for never. @throws IllegalStateException where it is no duration */
    Duration before() {
        return StartUp.before(before, "parterre.doorlist.before must be a duration such as PT1H, or 0 for never");
    }

    /** How often the house looks whose doors open soon. */
    Duration interval() {
        return Duration.ofSeconds(seconds);
    }

    /** To the address set, else to where answers to the house go. */
    String to() {
        return Settings.typed(to).or(settings::replyTo).orElseGet(settings::mailFrom);
    }
}
