package org.parterre.accounts.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A telephone or scanner that stands at the door by itself. Once it is revoked nothing brings it back. */
@Entity
public class Device {
    private static final int LONGEST_ABOUT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String name;

    @Column(name = "live_name")
    private @Nullable String liveName;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    private boolean supervisor;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "pair_hash")
    private @Nullable String pairHash;

    @Column(name = "pair_until")
    private @Nullable Instant pairUntil;

    @Column(name = "paired_at")
    private @Nullable Instant pairedAt;

    private String about = "";

    @Column(name = "seen_at", insertable = false, updatable = false)
    private @Nullable Instant seenAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    protected Device() {}

    Device(DeviceName name, DeviceKind kind, boolean supervisor, String madeBy, Instant madeAt) {
        this.kind = kind;
        this.supervisor = supervisor;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        rename(name);
    }

    /** What it waits for, or is, or was. */
    public enum State {
        UNPAIRED,
        PAIRED,
        REVOKED
    }

    final void rename(DeviceName to) {
        name = to.text();
        liveName = to.compared();
    }

    /** A new code; an earlier one is void. A device that is paired works on until the new code is used. */
    PairingCode await(Instant until) {
        PairingCode code = PairingCode.fresh();
        pairHash = code.hash();
        pairUntil = until;
        return code;
    }

    boolean isAwaited(Instant now) {
        return pairUntil != null && pairUntil.isAfter(now);
    }

    /** @param what the device says of itself */
    void paired(String what, Instant now) {
        pairHash = null;
        pairUntil = null;
        pairedAt = now;
        describe(what);
    }

    /** @param what the device says of itself */
    void describe(String what) {
        about = what.length() <= LONGEST_ABOUT ? what : what.substring(0, LONGEST_ABOUT);
    }

    void unpaired() {
        pairedAt = null;
        about = "";
    }

    void revoke(String by, Instant now) {
        liveName = null;
        pairHash = null;
        pairUntil = null;
        revokedBy = by;
        revokedAt = now;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public DeviceKind kind() {
        return kind;
    }

    /** May overrule the door, and sees to what went wrong at it. */
    public boolean supervisor() {
        return supervisor;
    }

    public State state() {
        return revokedAt != null ? State.REVOKED : pairedAt != null ? State.PAIRED : State.UNPAIRED;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Until when a code pairs it, or did; null where none is waiting. */
    public @Nullable Instant pairUntil() {
        return pairUntil;
    }

    public @Nullable Instant pairedAt() {
        return pairedAt;
    }

    /** What it said of itself when it was paired; may be empty. */
    public String about() {
        return about;
    }

    /** When it last asked for something, to the minute. */
    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public @Nullable String revokedBy() {
        return revokedBy;
    }
}
