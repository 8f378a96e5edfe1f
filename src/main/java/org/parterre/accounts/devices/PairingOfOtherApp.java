package org.parterre.accounts.devices;

import org.parterre.platform.Refusal;

/** The code pairs another app than the one that brings it. */
public final class PairingOfOtherApp extends Refusal {
    PairingOfOtherApp(DeviceKind wanted) {
        super("pairing-of-" + (wanted == DeviceKind.PRETIX ? "pretixscan" : "scanner"), 409);
    }
}
