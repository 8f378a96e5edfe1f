package org.parterre.accounts.pairing;

import org.jspecify.annotations.Nullable;

/**
 * Where a telephone becomes a device.
 *
 * @param code as it came, perhaps empty
 * @param device which device the code makes of it; null where there is none
 * @param problem why there is none, or null where no code came
 */
public record PairingPage(String code, @Nullable String device, @Nullable String problem) {}
