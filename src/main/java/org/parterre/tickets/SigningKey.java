package org.parterre.tickets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;

/** The one Ed25519 key pair (RFC 8032) of the house, by which a ticket code is known to be ours. */
@ApplicationScoped
public class SigningKey {
    @Inject
    SigningKeys keys;

    private volatile @Nullable KeyPair pair;

    /** Made before the first ticket, so that no sale has to wait for it. */
    void make(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.ACCOUNTS) Object start) {
        pair();
    }

    PrivateKey secret() {
        return pair().getPrivate();
    }

    PublicKey open() {
        return pair().getPublic();
    }

    /** The public key for who checks codes without us: X.509 (SubjectPublicKeyInfo) in base 64. */
    public String published() {
        return Base64.getEncoder().encodeToString(open().getEncoded());
    }

    private KeyPair pair() {
        KeyPair known = pair;
        if (known == null) {
            known = keys.theOne();
            pair = known;
        }
        return known;
    }
}
