package org.parterre.payments;

/** The gateway did not answer, or not in a way that says anything. What was asked of it may have been done or not. */
public final class GatewayAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why for the log and the office; no secret in it */
    public GatewayAway(String why) {
        super(why);
    }
}
