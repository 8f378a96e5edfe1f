package org.parterre.admission;

import org.parterre.platform.Refusal;

/** Two different scans under one id: a mistake of the device that must not be answered with somebody else's admission. */
public final class ScanIdReused extends Refusal {
    public ScanIdReused(String id) {
        super("scan-id-reused", 422);
        fact("id", id);
    }
}
