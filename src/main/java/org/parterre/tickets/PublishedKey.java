package org.parterre.tickets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What somebody has of a house who is to know its codes and its lists, and can't make any: its public key. */
public final class PublishedKey {
    private static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    private PublishedKey(PublicKey key) {
        this.key = key;
    }

    /** @param published X.509 in base 64, as {@link SigningKey#published} gives it. @throws IllegalArgumentException for no such key */
    public static PublishedKey of(String published) {
        try {
            return new PublishedKey(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(published))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key of a house", e);
        }
    }

    /** Reads what a scanner saw, as {@link TicketCode#read} does in the house itself. */
    public TicketCode.Read read(String text) {
        return TicketCode.read(text, key);
    }

    /** The code as the house writes it, however it was scanned; null for what is none. */
    public static @Nullable String plain(String text) {
        return TicketCode.plain(text);
    }

    /** @param signature base 64 for URLs */
    public boolean signed(String text, String signature) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
