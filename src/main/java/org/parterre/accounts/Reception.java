package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.DeviceRevoked;
import org.parterre.accounts.devices.DeviceTokens;
import org.parterre.accounts.devices.Paired;
import org.parterre.accounts.roster.Sessions;
import org.parterre.accounts.roster.SignedIn;
import org.parterre.platform.Actor;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;

/** Knows who works here, people and devices, and introduces them to the page and to the audit trail. */
@ApplicationScoped
public class Reception {
    private static final String GUEST = "device ";

    @Inject
    Sessions sessions;

    @Inject
    DeviceTokens devices;

    @Inject
    Page page;

    @Inject
    Actor actor;

    /** Introduces whoever has that token. @return who it is, or null for nobody */
    @Nullable
    SignedIn introduce(String token) {
        SignedIn who = sessions.find(token);
        if (who != null) {
            actor.is(who.name(), who.role().includes(Role.BOX_OFFICE));
            page.signedIn(who.name(), who.role().name());
            return who;
        }
        @Nullable Paired device = devices.meet(token);
        if (device == null || !device.live() || device.kind() != DeviceKind.SCANNER) {
            return null;
        }
        actor.isDevice(device.name(), device.id(), device.supervisor());
        page.onDevice(device.name(), Role.DOOR.name());
        return new SignedIn(device.name(), Role.DOOR);
    }

    /**
     * Introduces a device on which pretixSCAN runs, by its {@code Authorization: Device}; with it nobody gets in anywhere else.
     *
     * @return false for nobody
     * @throws DeviceRevoked for one whose token is over
     */
    public boolean introduceGuest(@Nullable String authorization) {
        String token = guestToken(authorization);
        @Nullable Paired device = token == null ? null : devices.meet(token);
        if (device == null || device.kind() != DeviceKind.PRETIX) {
            return false;
        }
        if (!device.live()) {
            throw new DeviceRevoked();
        }
        actor.isDevice(device.name(), device.id(), device.supervisor());
        return true;
    }

    /** The token of an {@code Authorization: Device} header, or null. */
    public static @Nullable String guestToken(@Nullable String authorization) {
        return SessionCookie.after(GUEST, authorization);
    }

    /** Whether that token was a device's and is over. */
    boolean isOver(String token) {
        @Nullable Paired device = devices.find(token);
        return device != null && !device.live();
    }

    /**
     * The same for somebody whose {@code Authorization} header says {@code Bearer}.
     *
     * @return whether they may do what that role may
     */
    public boolean introduce(String authorization, Role role) {
        String token = SessionCookie.bearer(authorization);
        SignedIn who = token == null ? null : introduce(token);
        return who != null && who.role().includes(role);
    }
}
