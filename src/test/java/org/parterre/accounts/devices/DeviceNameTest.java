package org.parterre.accounts.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {
    @Test
    void aNameIsOneLineOfOneToFortyCharacters() {
        assertThat(DeviceName.typed("  Deur \t\n links ")).contains(new DeviceName("Deur links"));
        assertThat(DeviceName.typed("x".repeat(40))).isPresent();
        for (String none : new String[] {"", " \n\u200b\u202e", "x".repeat(41)}) {
            assertThat(DeviceName.typed(none)).as(none).isEmpty();
        }
    }
}
