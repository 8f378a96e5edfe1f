package org.parterre.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Secrets that can't be guessed, and comparing them without telling how much of a guess was right. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's base 32: no I, L, O or U, so that it can be read aloud. */
    private static final char[] SPOKEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Tokens() {}

    /** 128 random bits as 22 characters that are safe in a URL. */
    public static String secret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Random characters that a person can read aloud: 5 bits each. */
    public static String spoken(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(SPOKEN[RANDOM.nextInt(SPOKEN.length)]);
        }
        return text.toString();
    }

    /** SHA-256 in hexadecimal: what is stored of a secret that only its owner needs to know. */
    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compares in a time that depends only on the length of the guess. */
    public static boolean same(String secret, @Nullable String guess) {
        return guess != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }
}
