package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the organiser got from Apple and Google, by MicroProfile Config; README lists the names. */
@ApplicationScoped
class WalletSettings {
    @Inject
    @ConfigProperty(name = "parterre.wallet.organiser", defaultValue = "Parterre")
    String organiser;

    @Inject
    @ConfigProperty(name = "parterre.wallet.seconds", defaultValue = "15")
    int seconds;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.certificate")
    Optional<String> appleCertificate;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.password")
    Optional<String> applePassword;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.wwdr")
    Optional<String> appleIntermediate;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.type")
    Optional<String> appleType;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.team")
    Optional<String> appleTeam;

    @Inject
    @ConfigProperty(name = "parterre.wallet.apple.push.url", defaultValue = "https://api.push.apple.com")
    URI applePush;

    @Inject
    @ConfigProperty(name = "parterre.wallet.google.key")
    Optional<String> googleKey;

    @Inject
    @ConfigProperty(name = "parterre.wallet.google.issuer")
    Optional<String> googleIssuer;

    /**
     * What Apple issued to the organiser for passes.
     *
     * @param certificate path of a PKCS #12 file, the certificate with its key
     * @param intermediate path of Apple's WWDR certificate, where it is not in that file
     * @param type the pass type identifier
     */
    record ApplePasses(String certificate, String password, Optional<String> intermediate, String type, String team) {}

    /** What Google issued to the organiser. @param key path of the service account's key, as JSON */
    record GooglePasses(String key, String issuer) {}

    /** Whose passes they are, as wallets show it. */
    String organiser() {
        return organiser;
    }

    /** How often the house looks which passes changed, and tells the phones. */
    Duration interval() {
        return Duration.ofSeconds(seconds);
    }

    /** Empty: no passes for Apple Wallet. */
    Optional<ApplePasses> apple() {
        return appleCertificate.map(certificate -> new ApplePasses(
                certificate, applePassword.orElse(""), appleIntermediate, appleType.orElse(""), appleTeam.orElse("")));
    }

    /** Where Apple's push service answers. */
    URI applePush() {
        return applePush;
    }

    /** Empty: no links for Google Wallet. */
    Optional<GooglePasses> google() {
        return googleKey.map(key -> new GooglePasses(key, googleIssuer.orElse("")));
    }
}
