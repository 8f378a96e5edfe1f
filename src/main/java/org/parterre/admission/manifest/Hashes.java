package org.parterre.admission.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** What a code and a short code appear as in the list: beginnings of SHA-256, in base 64 for URLs without padding. */
public final class Hashes {
    private static final int CODE_BYTES = 16;
    private static final int SHORT_BYTES = 6;

    private Hashes() {}

    /** 128 bits of the code's: 22 characters. */
    public static String ofCode(String code) {
        return text(Arrays.copyOf(sha256(code), CODE_BYTES));
    }

    /**
     * 48 bits of the short code's, 8 characters: enough to tell an evening's tickets apart.
     *
     * @param code without dashes
     */
    public static String ofShortCode(long performance, String code) {
        return text(Arrays.copyOf(sha256("short " + performance + " " + code), SHORT_BYTES));
    }

    /** 128 bits, as of a code. */
    static String ofList(String written) {
        return ofCode(written);
    }

    static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
