package org.parterre.payments.mollie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parterre.platform.Settings;

/** The house's account at Mollie, by MicroProfile Config; README lists the names. */
@ApplicationScoped
class MollieSettings {
    @Inject
    @ConfigProperty(name = "parterre.mollie.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "parterre.mollie.url", defaultValue = "https://api.mollie.com")
    URI url;

    /** A secret; empty: nobody pays through Mollie. */
    Optional<String> key() {
        return Settings.typed(key);
    }

    /** Where Mollie answers. */
    URI url() {
        return url;
    }
}
