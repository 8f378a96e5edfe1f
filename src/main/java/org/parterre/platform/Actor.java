package org.parterre.platform;

import org.jspecify.annotations.Nullable;

/** Who is behind this request and from where; the audit trail writes it down. Every request has one of its own. */
public class Actor {
    private String who = "audience";
    private String origin = "web";
    private @Nullable Long device;
    private boolean supervisor;

    public String who() {
        return who;
    }

    public String origin() {
        return origin;
    }

    /** The paired device that this comes from; null for a person's own session. */
    public @Nullable Long device() {
        return device;
    }

    /** May overrule the door, and sees to what went wrong at it. */
    public boolean supervises() {
        return supervisor;
    }

    /** @param name the staff member who signed in */
    public void is(String name, boolean supervises) {
        who = name;
        supervisor = supervises;
    }

    /** @param name what a paired device is called */
    public void isDevice(String name, long id, boolean supervises) {
        is(name, supervises);
        device = id;
    }

    /** @param address the network address of the client */
    public void comesFrom(String address) {
        origin = address;
    }
}
