package org.parterre.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7Q-2M9-XD0", "k7q2m9xd0", " K7Q 2M9 XDO ", "K7Q–2M9–XD0\r\n"})
    void itMayBeTypedAnyHow(String typed) {
        assertThat(ShortCode.typed(typed)).isEqualTo("K7Q2M9XD0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7Q-2M9", "K7Q-2M9-XD00", "K7Q-2M9-XDU", "K7Q_2M9_XD0", "Janssens!"})
    void anythingElseIsNone(String typed) {
        assertThat(ShortCode.typed(typed)).isNull();
    }

    @Test
    void whatIsDrawnIsRead() {
        for (int i = 0; i < 1000; i++) {
            String code = ShortCode.draw();
            assertThat(ShortCode.typed(ShortCode.shown(code))).isEqualTo(code);
        }
    }
}
