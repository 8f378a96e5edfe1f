package org.parterre.admission.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is personal about a ticket, for whoever has its code: AES-256-GCM under a key that is the SHA-256 of the code. The code
 * has 64 bytes of signature in it that nobody can guess.
 */
public final class Sealed {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final char BETWEEN = '\u001f';

    private Sealed() {}

    /**
     * The same content always gives the same bytes, so that a list that didn't change looks the same: the IV is made of key
     * and content. No key ever seals two contents under one IV.
     *
     * @return IV, cipher text and tag, in base 64 for URLs without padding
     */
    static String of(String code, String name, String help, String remark) {
        byte[] key = Hashes.sha256("parterre sealed " + code);
        byte[] plain = (clean(name) + BETWEEN + clean(help) + BETWEEN + clean(remark)).getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Hashes.sha256();
        digest.update(key);
        byte[] iv = Arrays.copyOf(digest.digest(plain), IV);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            byte[] sealed = cipher.doFinal(plain);
            return Hashes.text(
                    ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What was sealed: name, help and remark, the latter two perhaps empty. */
    public record Opened(String name, String help, String remark) {}

    /** Opens what was sealed with that code; null where it was another one. */
    public static @Nullable Opened open(String code, String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Hashes.sha256("parterre sealed " + code), "AES"),
                    new GCMParameterSpec(TAG_BITS, bytes, 0, IV));
            byte[] plain = cipher.doFinal(bytes, IV, bytes.length - IV);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1);
            return new Opened(parts[0], parts[1], parts[2]);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException another) {
            return null;
        }
    }

    private static String clean(String text) {
        return text.replace(BETWEEN, ' ');
    }
}
