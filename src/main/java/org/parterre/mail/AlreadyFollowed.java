package org.parterre.mail;

import org.parterre.platform.Refusal;

/** The letter was sent anew already, or it has not been tried yet. */
final class AlreadyFollowed extends Refusal {
    AlreadyFollowed() {
        super("letter-followed", 409);
    }
}
