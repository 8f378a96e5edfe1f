package org.parterre.orders.waiting;

import org.parterre.seats.Best;

/**
 * The set of seats that a party waits for.
 *
 * @param seats how many, at least 1
 * @param together nothing but seats beside each other in one row
 * @param accessible one of them a wheelchair place, with its companion places first
 */
public record Wanted(int seats, boolean together, boolean accessible) {
    Best best() {
        return new Best(seats, null, accessible);
    }

    /** For the trail. */
    String plain() {
        return seats + (together ? " together" : "") + (accessible ? " accessible" : "");
    }
}
