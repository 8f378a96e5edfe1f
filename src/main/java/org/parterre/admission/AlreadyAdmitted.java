package org.parterre.admission;

import org.parterre.platform.Refusal;

/** Somebody came in with the ticket: it can't be given up any more. */
public final class AlreadyAdmitted extends Refusal {
    AlreadyAdmitted() {
        super("already-admitted", 409);
    }
}
