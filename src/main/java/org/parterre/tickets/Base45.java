package org.parterre.tickets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text of the 45 characters that a QR code packs most densely: two bytes in three characters (RFC 9285). Each text
 * stands for one sequence of bytes and each sequence for one text.
 */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = ALPHABET.length();

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 1) / 2 * 3);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
            if (pair) {
                text.append(ALPHABET.charAt(value / (BASE * BASE)));
            }
        }
        return text.toString();
    }

    /** The bytes, or null for a text that no bytes were ever written as. */
    static byte @Nullable [] decode(String text) {
        int rest = text.length() % 3;
        if (rest == 1) {
            return null;
        }
        byte[] bytes = new byte[text.length() / 3 * 2 + rest / 2];
        int length = 0;
        for (int i = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int value = digit(text, i) + digit(text, i + 1) * BASE + (pair ? digit(text, i + 2) * BASE * BASE : 0);
            if (value < 0 || value > (pair ? 0xffff : 0xff)) {
                return null;
            }
            if (pair) {
                bytes[length++] = (byte) (value >> 8);
            }
            bytes[length++] = (byte) value;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The character's value; so far below zero where it has none that no sum with it gets above. */
    private static int digit(String text, int at) {
        int digit = ALPHABET.indexOf(text.charAt(at));
        return digit < 0 ? -BASE * BASE * BASE : digit;
    }
}
