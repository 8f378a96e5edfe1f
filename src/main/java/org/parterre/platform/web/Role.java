package org.parterre.platform.web;

/** Who may do what; each role includes the ones before it. */
public enum Role {
    DOOR,
    BOX_OFFICE,
    ORGANISER,
    ADMIN;

    public static final String DOOR_NAME = "DOOR";
    public static final String BOX_OFFICE_NAME = "BOX_OFFICE";
    public static final String ORGANISER_NAME = "ORGANISER";
    public static final String ADMIN_NAME = "ADMIN";

    public boolean includes(Role wanted) {
        return ordinal() >= wanted.ordinal();
    }
}
