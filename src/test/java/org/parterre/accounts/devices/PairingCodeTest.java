package org.parterre.accounts.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairingCodeTest {
    @Test
    void itIsReadHoweverItIsTyped() {
        PairingCode code = new PairingCode("K1Q0M9XD4T");
        for (String typed : new String[] {"K1Q0M-9XD4T", " k1q0m 9xd4t ", "KlQOM-9XD4T", "kiqom9xd4t"}) {
            assertThat(PairingCode.typed(typed).hash()).as(typed).isEqualTo(code.hash());
        }
        assertThat(code.spoken()).isEqualTo("K1Q0M-9XD4T");
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(PairingCode.fresh().text())
                .hasSize(10)
                .isNotEqualTo(PairingCode.fresh().text());
    }
}
