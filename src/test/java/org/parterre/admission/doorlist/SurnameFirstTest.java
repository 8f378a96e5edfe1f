package org.parterre.admission.doorlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurnameFirstTest {
    @Test
    void whatIsLastComesFirst() {
        assertThat(SurnameFirst.of("Ada de Vries")).isEqualTo("Vries, Ada de");
        assertThat(SurnameFirst.of("Noor")).isEqualTo("Noor");
        assertThat(SurnameFirst.of("김민준")).isEqualTo("김민준");
    }
}
