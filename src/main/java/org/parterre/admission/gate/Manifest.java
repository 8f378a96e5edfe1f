package org.parterre.admission.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a device needs to answer without a network. Nobody can be found in it: a ticket appears as a hash of its code, so only who
 * has the code finds its line.
 *
 * @param publicKey by which codes are verified: Ed25519, X.509 in base 64
 */
public record Manifest(
        String performance,
        String title,
        OffsetDateTime startsAt,
        OffsetDateTime doorsAt,
        String publicKey,
        OffsetDateTime generatedAt,
        List<Line> tickets) {

    /** Where a code stands. */
    public enum State {
        VALID,
        INSIDE,
        REPLACED,
        CANCELLED
    }

    /** One code. */
    public record Line(String hash, State state) {}

    /** The first 128 bits of the code's SHA-256, in base 64 for URLs without padding: 22 characters. */
    static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
