package org.parterre.accounts.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Roster;
import org.parterre.accounts.roster.StaffName;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Retried;

/** Where devices are kept, and what the office does with them. */
@ApplicationScoped
public class Devices {
    /** How long a code waits for its device. */
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager entities;

    @Inject
    DeviceTokens tokens;

    @Inject
    Roster roster;

    @Inject
    AuditTrail audit;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** A device and the code that pairs it until then, which is stored nowhere. */
    public record Awaited(Device device, PairingCode code, Instant until) {}

    /** Those at work first, by name; then the revoked ones, the latest first. */
    @Transactional
    public List<Device> all() {
        Comparator<Device> revokedLast =
                Comparator.comparing(Device::revokedAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()));
        return entities.createQuery("select d from Device d", Device.class)
                .getResultStream()
                .sorted(revokedLast.thenComparing(Device::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** @throws NotFound when there is no such device */
    @Transactional
    public Device one(long id) {
        return NotFound.unless(entities.find(Device.class, id));
    }

    /** Makes a device, which is still to be paired. @throws DeviceNameTaken when the name is not free */
    @Retried
    @Transactional
    public Awaited make(DeviceName name, DeviceKind kind, boolean supervisor) {
        requireFree(name);
        Device device = new Device(name, kind, supervisor, actor.who(), clock.instant());
        Instant until = clock.instant().plus(CODE_LASTS);
        PairingCode code = device.await(until);
        entities.persist(device);
        flush(name);
        audit.record("device-made", subject(device), name.text() + " " + kind + (supervisor ? " supervisor" : ""));
        return new Awaited(device, code, until);
    }

    /**
     * A new code for a device: for one that came too late, or for another telephone in its place.
     *
     * @throws NotFound when there is no such device at work
     */
    @Retried
    @Transactional
    public Awaited await(long id) {
        Device device = locked(id);
        Instant until = clock.instant().plus(CODE_LASTS);
        PairingCode code = device.await(until);
        audit.record("device-awaited", subject(device), device.name());
        return new Awaited(device, code, until);
    }

    /** @throws DeviceNameTaken when the name is not free · @throws NotFound when there is no such device at work */
    @Retried
    @Transactional
    public Device rename(long id, DeviceName name) {
        Device device = locked(id);
        String before = device.name();
        if (!before.equals(name.text())) {
            requireFree(name);
            device.rename(name);
            flush(name);
            tokens.changed(id);
            audit.record("device-renamed", subject(device), before + " > " + name.text());
        }
        return device;
    }

    /** Takes the device out of work, for good. Revoking again is fine. @throws NotFound when there never was one */
    @Retried
    @Transactional
    public Device revoke(long id) {
        Device device = NotFound.unless(entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (device.state() != Device.State.REVOKED) {
            device.revoke(actor.who(), clock.instant());
            tokens.end(id);
            audit.record("device-revoked", subject(device), device.name());
        }
        return device;
    }

    private Device locked(long id) {
        @Nullable Device device = entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE);
        return NotFound.unless(device == null || device.state() == Device.State.REVOKED ? null : device);
    }

    private void requireFree(DeviceName name) {
        if (StaffName.typed(name.text()).map(roster::named).isPresent()) {
            throw new DeviceNameTaken(name);
        }
    }

    /** The database says whether another device has that name. */
    private void flush(DeviceName name) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new DeviceNameTaken(name) : e;
        }
    }

    static String subject(Device device) {
        return "device:" + device.id();
    }
}
