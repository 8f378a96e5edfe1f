/**
 * Who has which seat of a performance: the hot path. The database is the judge ({@link org.parterre.seats.Inventory}: one
 * conditional UPDATE per seat), memory is the picture ({@link org.parterre.seats.SeatMap}: what everybody looks at,
 * corrected after every commit).
 */
@NullMarked
package org.parterre.seats;

import org.jspecify.annotations.NullMarked;
