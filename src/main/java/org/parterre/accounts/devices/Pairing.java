package org.parterre.accounts.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.RateLimits;

/** A device comes with its code and is known from then on by a token; and goes. */
@ApplicationScoped
public class Pairing {
    private static final int PER_ADDRESS = 30;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DeviceTokens tokens;

    @Inject
    RateLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** A device that was paired just now, and the token it proves itself by from now on, which is stored nowhere. */
    public record Done(Device device, String token) {}

    /**
     * The device that a code waits for; looking changes nothing.
     *
     * @throws PairingGone when it pairs nothing (any more)
     * @throws PairingOfOtherApp when what runs there is something else
     */
    @Transactional
    public Device awaited(String typed, DeviceKind kind) {
        limits.use("pair", PER_ADDRESS);
        Device device = awaited(typed, clock.instant());
        if (device.kind() != kind) {
            throw new PairingOfOtherApp(device.kind());
        }
        return device;
    }

    /**
     * Uses the code up. Whatever had the device's place before is out of work.
     *
     * @param about what the device says of itself, for the office to recognise it by
     * @param before the token that it had until now, if any; a telephone is one device
     * @throws PairingGone as above · @throws PairingOfOtherApp as above
     */
    @Retried
    @Transactional
    public Done pair(String typed, DeviceKind kind, String about, @Nullable String before) {
        Device device = awaited(typed, kind);
        entities.refresh(device, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        awaited(typed, now); // of two at once the second finds it used
        if (before != null) {
            leave(before);
        }
        actor.isDevice(device.name(), device.id(), device.supervisor());
        device.paired(about, now);
        String token = tokens.begin(device.id());
        audit.record("device-paired", Devices.subject(device), about);
        return new Done(device, token);
    }

    /** The device itself takes its leave; the office can pair it again. A token that is none any more is fine. */
    @Retried
    @Transactional
    public void leave(String token) {
        @Nullable Paired paired = tokens.find(token);
        @Nullable
        Device device = paired == null || !paired.live()
                ? null
                : entities.find(Device.class, paired.id(), LockModeType.PESSIMISTIC_WRITE);
        if (device != null && tokens.end(device.id())) {
            device.unpaired();
            audit.record("device-left", Devices.subject(device), device.name());
        }
    }

    /** A new token for a device that is paired; the one that it had is over. @throws DeviceRevoked where it isn't any more */
    @Retried
    @Transactional
    public Done renew(long id) {
        Device device = paired(id);
        String token = tokens.begin(id);
        audit.record("device-renewed", Devices.subject(device), device.name());
        return new Done(device, token);
    }

    /** What a paired device now says of itself: its app was updated. @throws DeviceRevoked as above */
    @Retried
    @Transactional
    public Device describe(long id, String about) {
        Device device = paired(id);
        device.describe(about);
        audit.record("device-described", Devices.subject(device), about);
        return device;
    }

    private Device paired(long id) {
        @Nullable Device device = entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (device == null || device.state() != Device.State.PAIRED) {
            throw new DeviceRevoked();
        }
        return device;
    }

    private Device awaited(String typed, Instant now) {
        List<Device> found = entities.createQuery("select d from Device d where d.pairHash = :hash", Device.class)
                .setParameter("hash", PairingCode.typed(typed).hash())
                .getResultList();
        if (found.isEmpty() || !found.get(0).isAwaited(now)) {
            throw new PairingGone();
        }
        return found.get(0);
    }
}
