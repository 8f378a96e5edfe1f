package org.parterre.admission.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.platform.BadInput;

class AskedTest {
    @Test
    void theSameNonceOfTheSameDeviceIsTheSameScan() {
        assertThat(asked("ENTRY", "n1").id(7))
                .isEqualTo("7:n1")
                .isEqualTo(asked("EXIT", "n1").id(7));
        assertThat(asked("ENTRY", "n1").id(8)).isNotEqualTo("7:n1");
        assertThat(asked("ENTRY", null).id(7)).isNotEqualTo(asked("ENTRY", null).id(7));
    }

    @Test
    void whateverTheNonceIsTheIdFits() {
        for (String odd : new String[] {"x".repeat(500), "é \n", "🎭"}) {
            assertThat(asked("ENTRY", odd).id(Long.MAX_VALUE))
                    .matches("[A-Za-z0-9._:-]{1,64}")
                    .isEqualTo(asked("ENTRY", odd).id(Long.MAX_VALUE));
        }
    }

    @Test
    void aScanWithoutAnEveningOrOfAnotherKindIsNone() {
        assertThatThrownBy(() -> asked("ENTRY", null).evenings()).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> asked("SIDEWAYS", null).direction()).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> asked(null, null).code()).isInstanceOf(BadInput.class);
    }

    private static Asked asked(@Nullable String type, @Nullable String nonce) {
        return new Asked(null, null, type, nonce, null, null);
    }
}
