package org.parterre.orders.vouchers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How codes are typed and kept. */
final class Code {
    /** 80 random bits: nobody guesses one. */
    static final int GIFT_CARD_LENGTH = 16;

    private static final int GROUP = 4;

    private Code() {}

    /** What a buyer typed: a code, or several with a comma between them. */
    static List<String> several(String typed) {
        return Arrays.stream(typed.split("[,;+\n]"))
                .map(Code::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** The code as it is compared: in capitals, without what parts its groups, and O is 0, I and L are 1 (Crockford's base 32). */
    static String key(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of four, as a person copies it. */
    static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
