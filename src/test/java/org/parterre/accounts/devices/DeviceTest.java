package org.parterre.accounts.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceTest {
    private static final Instant NOW = Instant.parse("2026-12-11T18:00:00Z");

    private final Device device = new Device(new DeviceName("Deur links"), DeviceKind.SCANNER, false, "kassa", NOW);

    @Test
    void aCodeWaitsUntilItsTimeAndIsUsedUp() {
        device.await(NOW.plusSeconds(600));
        assertThat(device.isAwaited(NOW.plusSeconds(599))).isTrue();
        assertThat(device.isAwaited(NOW.plusSeconds(600))).isFalse();
        device.paired("Android Chrome", NOW.plusSeconds(60));
        assertThat(device.isAwaited(NOW.plusSeconds(61))).isFalse();
        assertThat(device.state()).isEqualTo(Device.State.PAIRED);
    }

    @Test
    void whatIsPairedWorksOnWhileANewCodeWaits() {
        device.paired("", NOW);
        device.await(NOW.plusSeconds(600));
        assertThat(device.state()).isEqualTo(Device.State.PAIRED);
    }

    @Test
    void aRevokedDeviceWaitsForNobody() {
        device.await(NOW.plusSeconds(600));
        device.revoke("kassa", NOW);
        assertThat(device.isAwaited(NOW)).isFalse();
        assertThat(device.state()).isEqualTo(Device.State.REVOKED);
    }

    @Test
    void whatItSaysOfItselfIsCutOff() {
        device.paired("x".repeat(500), NOW);
        assertThat(device.about()).hasSize(200);
    }
}
