package org.parterre.accounts;

import org.parterre.platform.Refusal;

/** Too many wrong passwords: the next try has to wait. */
public final class SignInSlowed extends Refusal {
    private final long seconds;

    SignInSlowed(long seconds) {
        super("sign-in-slowed", 429, seconds);
        this.seconds = seconds;
        fact("retry_after", seconds);
    }

    long seconds() {
        return seconds;
    }
}
