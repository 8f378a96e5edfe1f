package org.parterre.accounts.pairing;

import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.DeviceName;
import org.parterre.platform.BadInput;

/** A device as programs ask for it. The kind may be left out: SCANNER. */
public record DeviceForm(@Nullable String name, @Nullable String kind, @Nullable Boolean supervisor) {
    /** @throws BadInput naming the field that can't be meant */
    DeviceName named() {
        return DeviceName.typed(name == null ? "" : name).orElseThrow(() -> new BadInput("name", "input.device-name"));
    }

    DeviceKind wanted() {
        return kind == null
                ? DeviceKind.SCANNER
                : DeviceKind.typed(kind).orElseThrow(() -> new BadInput("kind", "input.device-kind"));
    }

    boolean supervises() {
        return Boolean.TRUE.equals(supervisor);
    }
}
