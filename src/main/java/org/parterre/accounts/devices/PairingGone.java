package org.parterre.accounts.devices;

import org.parterre.platform.Refusal;

/** That code was used, is older than ten minutes, was replaced by a newer one, or never was. */
public final class PairingGone extends Refusal {
    PairingGone() {
        super("pairing-gone", 404);
    }
}
