package org.parterre.admission.node;

import org.parterre.platform.Refusal;

/** Here is a door and nothing else. */
final class NodeOnly extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param house where the rest is */
    NodeOnly(String house) {
        super("node-only", 404, house);
        fact("house", house);
    }
}
