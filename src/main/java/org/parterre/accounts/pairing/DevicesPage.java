package org.parterre.accounts.pairing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.Device;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.platform.HouseClock;

/**
 * The devices at the door, in the office.
 *
 * @param typed as typed into the form
 * @param problems the sentence for each field that is wrong
 * @param handover a code that is shown once, or null
 */
public record DevicesPage(
        List<Device> devices,
        DeviceForm typed,
        Map<String, String> problems,
        @Nullable Handover handover,
        Instant now) {

    public List<Device> atWork() {
        return devices.stream()
                .filter(one -> one.state() != Device.State.REVOKED)
                .toList();
    }

    public List<Device> revoked() {
        return devices.stream()
                .filter(one -> one.state() == Device.State.REVOKED)
                .toList();
    }

    public List<DeviceKind> kinds() {
        return List.of(DeviceKind.values());
    }

    /** True where a code waits for it at this moment. */
    public boolean awaited(Device device) {
        Instant until = device.pairUntil();
        return until != null && until.isAfter(now);
    }

    public ZoneId zone() {
        return HouseClock.OFFICE;
    }
}
