package org.parterre.orders.waiting;

/** Somebody else, perhaps another node, changed the party since it was read: look again. */
class Overtaken extends RuntimeException {
    Overtaken() {
        super("somebody was quicker", null, false, false);
    }
}
