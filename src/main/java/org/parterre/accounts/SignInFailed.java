package org.parterre.accounts;

import org.parterre.platform.Refusal;

/** Name and password don't belong together; which of the two is wrong stays unsaid. */
public final class SignInFailed extends Refusal {
    SignInFailed() {
        super("sign-in-failed", 401);
    }
}
