package org.parterre.platform.web;

/** Who may do what; each role includes the ones before it. */
public enum Role {
    DOOR,
    BOX_OFFICE,
    ORGANISER,
    ADMIN;

    public boolean includes(Role wanted) {
        return ordinal() >= wanted.ordinal();
    }
}
