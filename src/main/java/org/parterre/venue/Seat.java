package org.parterre.venue;

import org.jspecify.annotations.Nullable;

/**
 * A place of a hall with a permanent identity. A place in a standing area is a seat without a number, without a row and
 * without a spot of its own.
 *
 * @param id permanent, unique in the hall, at most 40 ASCII characters
 * @param ordinal its position among all places of this plan version, from 0
 * @param section the id of its section or standing area
 * @param row the row's label, empty in a standing area
 * @param number what stands on the chair, empty in a standing area
 * @param x the centre, in the plan's units
 * @param y the centre, in the plan's units, growing away from the stage
 * @param zone the id of its price zone
 * @param wheelchair a place for a wheelchair, without a chair
 * @param companionOf the wheelchair place that this one belongs to
 * @param restrictedView part of the stage can't be seen
 * @param stepFree reached without a step
 * @param hearingLoop an induction loop can be heard there
 * @param aisleLeft an aisle or the end of the row lies on the side of smaller x
 * @param aisleRight an aisle or the end of the row lies on the side of larger x
 */
public record Seat(
        String id,
        int ordinal,
        String section,
        String row,
        String number,
        double x,
        double y,
        String zone,
        boolean wheelchair,
        @Nullable String companionOf,
        boolean restrictedView,
        boolean stepFree,
        boolean hearingLoop,
        boolean aisleLeft,
        boolean aisleRight) {
    public boolean companion() {
        return companionOf != null;
    }

    /** The same place in another price zone. */
    Seat in(String otherZone) {
        return new Seat(
                id,
                ordinal,
                section,
                row,
                number,
                x,
                y,
                otherZone,
                wheelchair,
                companionOf,
                restrictedView,
                stepFree,
                hearingLoop,
                aisleLeft,
                aisleRight);
    }

    public boolean standing() {
        return number.isEmpty();
    }
}
