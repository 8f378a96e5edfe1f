package org.parterre.tickets.wallet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.OrderShown;
import org.parterre.platform.NotFound;
import org.parterre.platform.StartUp;
import org.parterre.tickets.WalletsOffered;

/** Which wallets the house has keys for; read once, when it opens. A key that can't be used keeps it from opening. */
@ApplicationScoped
public class Wallets {
    private static final String APPLE = "apple";
    private static final String GOOGLE = "google";

    @Inject
    WalletSettings settings;

    private volatile @Nullable AppleKey apple;
    private volatile @Nullable GoogleKey google;

    void read(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.ACCOUNTS) Object open) {
        try {
            apple = settings.apple()
                    .map(kept -> AppleKey.read(
                            Path.of(kept.certificate()),
                            kept.password(),
                            kept.intermediate().map(Path::of).orElse(null),
                            kept.type(),
                            kept.team(),
                            settings.organiser()))
                    .orElse(null);
            google = settings.google()
                    .map(kept -> GoogleKey.read(Path.of(kept.key()), kept.issuer(), settings.organiser()))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw StartUp.failed("parterre.wallet: " + e.getMessage(), e);
        }
    }

    public boolean hasApple() {
        return apple != null;
    }

    public boolean hasGoogle() {
        return google != null;
    }

    /** @throws NotOffered where the organiser has no certificate of Apple's */
    AppleKey apple() {
        AppleKey known = apple;
        if (known == null) {
            throw new NotOffered("Apple");
        }
        return known;
    }

    /** @throws NotOffered where the organiser has no account with Google */
    GoogleKey google() {
        GoogleKey known = google;
        if (known == null) {
            throw new NotOffered("Google");
        }
        return known;
    }

    /** For what is asked by devices: they get no sentence. */
    AppleKey appleOfType(String type) {
        AppleKey known = apple;
        if (known == null || !known.type().equals(type)) {
            throw new NotFound();
        }
        return known;
    }

    void show(@Observes OrderShown shown) {
        offer(shown::offer);
    }

    void show(@Observes WalletsOffered shown) {
        offer(shown::offer);
    }

    private void offer(Consumer<String> to) {
        if (hasApple()) {
            to.accept(APPLE);
        }
        if (hasGoogle()) {
            to.accept(GOOGLE);
        }
    }
}
