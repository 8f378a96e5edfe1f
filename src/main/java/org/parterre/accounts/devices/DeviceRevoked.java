package org.parterre.accounts.devices;

import org.parterre.platform.Refusal;

/** The device's token ended: the office revoked it, or another device was paired in its place. It is to forget what it keeps. */
public final class DeviceRevoked extends Refusal {
    public DeviceRevoked() {
        super("device-revoked", 401);
    }
}
