package org.parterre.accounts.devices;

import org.parterre.platform.Refusal;

/** Another device at work, or somebody who works here, is called that: the audit trail could not tell them apart. */
public final class DeviceNameTaken extends Refusal {
    DeviceNameTaken(DeviceName name) {
        super("device-name-taken", 409, name.text());
    }
}
