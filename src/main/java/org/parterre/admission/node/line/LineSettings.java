package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parterre.platform.Settings;

/** How the node asks its house, by MicroProfile Config; README lists the names. Which house that is, the platform knows. */
@ApplicationScoped
class LineSettings {
    @Inject
    @ConfigProperty(name = "parterre.node.token")
    Optional<String> token;

    @Inject
    @ConfigProperty(name = "parterre.node.seconds", defaultValue = "5")
    int seconds;

    /** By which the house knows the node: the token of a device that is paired there, a secret. */
    Optional<String> token() {
        return Settings.typed(token);
    }

    /** How often the node asks. */
    Duration interval() {
        return Duration.ofSeconds(seconds);
    }
}
