package org.parterre.platform;

/** Who is behind this request and from where; the audit trail writes it down. Every request has one of its own. */
public class Actor {
    private String who = "audience";
    private String origin = "web";

    public String who() {
        return who;
    }

    public String origin() {
        return origin;
    }

    /** @param name the staff member who signed in */
    public void is(String name) {
        who = name;
    }

    /** @param address the network address of the client */
    public void comesFrom(String address) {
        origin = address;
    }
}
