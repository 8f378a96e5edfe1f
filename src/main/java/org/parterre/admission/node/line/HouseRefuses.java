package org.parterre.admission.node.line;

/** The house doesn't know this node, or knows it no more. */
final class HouseRefuses extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String REVOKED = "/problems/device-revoked";

    private final String type;

    /** @param type of the problem that the house answered with */
    HouseRefuses(String type) {
        super(type, null, false, false);
        this.type = type;
    }

    /** Somebody in the office took the node's key away: what it keeps is no longer its to keep. */
    boolean revoked() {
        return REVOKED.equals(type);
    }
}
