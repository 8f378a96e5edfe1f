package org.parterre.admission.node.line;

/** The house can't be reached, or says nothing that is of any use. That is what a node is for. */
final class HouseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HouseAway(String why) {
        super(why, null, false, false);
    }
}
