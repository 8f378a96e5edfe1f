package org.parterre.accounts.pairing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.Device;

/**
 * A device as programs see it.
 *
 * @param codeUntil until when a code waits for it to be paired
 * @param about what it said of itself when it was paired
 * @param seenAt when it last asked for something, to the minute
 */
public record DeviceView(
        String id,
        String name,
        String kind,
        boolean supervisor,
        String state,
        String madeBy,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime codeUntil,
        @Nullable OffsetDateTime pairedAt,
        String about,
        @Nullable OffsetDateTime seenAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable String revokedBy) {
    static DeviceView of(Device device) {
        return new DeviceView(
                Long.toString(device.id()),
                device.name(),
                device.kind().name(),
                device.supervisor(),
                device.state().name(),
                device.madeBy(),
                device.madeAt().atOffset(ZoneOffset.UTC),
                moment(device.pairUntil()),
                moment(device.pairedAt()),
                device.about(),
                moment(device.seenAt()),
                moment(device.revokedAt()),
                device.revokedBy());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
