package org.parterre.payments;

/** The gateway said no, and won't say anything else when it is asked again. Nothing was done. */
public final class GatewayRefuses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why in the gateway's words, for the log and the office; no secret in it */
    public GatewayRefuses(String why) {
        super(why);
    }
}
