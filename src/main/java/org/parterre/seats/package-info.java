/**
 * Who has which seat of a performance: the hot path. The database is the judge ({@link org.parterre.seats.Inventory}: one
 * conditional UPDATE per seat), memory is the picture ({@link org.parterre.seats.SeatMap}: what everybody looks at,
 * corrected after every commit). What a choice must keep to is {@link org.parterre.seats.HouseRule}; which seats the house chooses
 * itself, and which would be left alone, is worked out in {@link org.parterre.seats.choice}, which needs nothing but the plan.
 */
@NullMarked
package org.parterre.seats;

import org.jspecify.annotations.NullMarked;
