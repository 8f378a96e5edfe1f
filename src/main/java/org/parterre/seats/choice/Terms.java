package org.parterre.seats.choice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants who names no seats, in terms of the plan.
 *
 * @param count at least 1
 * @param zones only places of these price zones, or null for any
 * @param accessible one wheelchair place with its companion places first
 * @param released true from the moment on at which wheelchair places are for everybody
 * @param together nothing but seats beside each other in one row, or places of one standing area
 */
public record Terms(int count, @Nullable Set<String> zones, boolean accessible, boolean released, boolean together) {
    /** Together if that can be, and near each other if not. */
    public Terms(int count, @Nullable Set<String> zones, boolean accessible, boolean released) {
        this(count, zones, accessible, released, false);
    }

    /** The same, together or not at all. */
    public Terms onlyTogether() {
        return new Terms(count, zones, accessible, released, true);
    }
}
