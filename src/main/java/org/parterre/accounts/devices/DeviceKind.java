package org.parterre.accounts.devices;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What runs on a device. */
public enum DeviceKind {
    /** Our own scanner, in a browser. */
    SCANNER,
    /** pretixSCAN, which speaks its own protocol and has no other way in. */
    PRETIX;

    /** @return nothing where that is no kind */
    public static Optional<DeviceKind> typed(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.name().equals(word)).findFirst();
    }
}
