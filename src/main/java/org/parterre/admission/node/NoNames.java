package org.parterre.admission.node;

import org.parterre.platform.Refusal;

/** Nobody can be found by name in a list that names nobody. */
final class NoNames extends Refusal {
    private static final long serialVersionUID = 1L;

    NoNames() {
        super("node-no-names", 404);
    }
}
