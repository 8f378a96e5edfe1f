package org.parterre.tickets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;

/** The one Ed25519 key pair (RFC 8032) of the house, by which a ticket code is known to be ours. */
@ApplicationScoped
public class SigningKey {
    @Inject
    SigningKeys keys;

    private volatile @Nullable Known known;

    private record Known(Signer signer, String published) {}

    /** Made before the first ticket, so that no sale has to wait for it. */
    void make(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.ACCOUNTS) Object start) {
        known();
    }

    Signer signer() {
        return known().signer();
    }

    /** The public key for who checks codes without us: X.509 (SubjectPublicKeyInfo) in base 64. */
    public String published() {
        return known().published();
    }

    /**
     * Signs what somebody will check by {@link #published}: base 64 for URLs without padding.
     *
     * @param text must not begin like a ticket code, with a byte 1
     */
    public String sign(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(plain, plain.length + Signer.SIGNATURE);
        signer().sign(signed, plain.length);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(signed, plain.length, signed.length));
    }

    private Known known() {
        Known read = known;
        if (read == null) {
            KeyPair pair = keys.theOne();
            read = new Known(
                    new Signer(pair),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            known = read;
        }
        return read;
    }
}
