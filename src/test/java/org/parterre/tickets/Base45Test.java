package org.parterre.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
    /** The examples of RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void theExamplesOfTheRfcHold(String plain, String encoded) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base45.encode(bytes)).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).isEqualTo(bytes);
    }

    /** RFC 9285, 6: GGW stands for 65,536; also one character alone, small letters, and what is in no alphabet. */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", "A", "ABCD", "bb8", "BB:::", "B\u00e98", "::", "V5", "\ud83c\udfad8"})
    void whatNoBytesAreWrittenAsIsRefused(String text) {
        assertThat(Base45.decode(text)).isNull();
    }

    @Test
    void everyLengthComesBack() {
        Random dice = new Random(45);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            dice.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
        }
    }
}
