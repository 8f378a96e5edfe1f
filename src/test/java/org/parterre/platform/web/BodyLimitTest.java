package org.parterre.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {
    private static final String GOOD =
            "{\"seats\":[\"p-1-1\",{\"a\":[1,2.5e3,true]}],\"best\":{\"count\":3},\"x\":null}";

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "17", "\"[{\"", GOOD, " {\"a\":\"\\u00e9 \uD83C\uDFAD\"} "})
    void jsonIsJson(String text) {
        assertThat(BodyLimit.isJson(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[}",
                "{]",
                "{\"seats\":[}",
                "{\"a\":1}}",
                "{} {}",
                "{'a':1}",
                "\0",
                "seats",
                " ",
                "\"a"
            })
    void whatIsNoneIsNot(String text) {
        assertThat(BodyLimit.isJson(text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void nestingEndsSomewhere() {
        assertThat(BodyLimit.isJson(("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8)))
                .isTrue();
        assertThat(BodyLimit.isJson(("[".repeat(65) + "]".repeat(65)).getBytes(UTF_8)))
                .isFalse();
        assertThat(BodyLimit.isJson("{\"a\":".repeat(50_000).getBytes(UTF_8))).isFalse();
    }

    @Test
    void noMutilatedBodyKeepsItBusy() {
        Random random = new Random(17);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder(GOOD);
                for (int cuts = 1 + random.nextInt(5); cuts > 0 && !text.isEmpty(); cuts--) {
                    int at = random.nextInt(text.length());
                    text.replace(at, Math.min(text.length(), at + random.nextInt(3)), cut(random));
                }
                BodyLimit.isJson(text.toString().getBytes(UTF_8));
            }
        });
    }

    private static String cut(Random random) {
        String pieces = "{}[]\",:\\u0de17.-";
        int at = random.nextInt(pieces.length());
        return pieces.substring(at, at + random.nextInt(2));
    }
}
