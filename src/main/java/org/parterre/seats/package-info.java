/**
 * Who has which seat of a performance: the hot path. The database is the judge ({@link org.parterre.seats.Inventory}: one
 * conditional UPDATE per seat), memory is the picture ({@link org.parterre.seats.SeatMap}: what everybody looks at,
 * corrected after every commit). What a choice must keep to is {@link org.parterre.seats.HouseRule}; which seats the house chooses
 * itself, and which would be left alone, is worked out in {@link org.parterre.seats.choice}, which needs nothing but the plan.
 *
 * <p>A hold goes {@code BoxOffice} (the rules, and what is known to be taken) → {@code Turnstile} (those who come together share
 * a transaction) → {@code Claims} (that transaction) → {@code Inventory} (its SQL) → {@code Changes} (the trail, and the news) →
 * {@code SeatMaps} after the commit. {@code Seating} does the same for what lasts: sold, given up, moved, kept back.
 *
 * <p>A hold doesn't need to say on which version of the map its seats were chosen. Without one it asks for its seats whatever
 * happened elsewhere, and only those that somebody took in between stand in its way (409, seats-taken). With one (the tag of
 * {@code GET …/seats} as If-Match, or the number as {@code version}) any change refuses it (412, stale-version): for programs
 * that chose by what was taken around. That is asked of the picture before the hold; who has a seat is still the database's
 * word. A node numbers its own pictures, so a version that another node gave, or the same before it was started again, is stale.
 *
 * <p>DESIGN §6 lets other nodes follow a sequence of changes in a table, woken by NOTIFY. Here the notice itself is the change:
 * PostgreSQL delivers it if and only if its transaction commits, in the order of commits, so there are no gaps to wait for and no
 * row more to write per sale. The sequence is there as its number, drawn while the rows are locked: whichever way two changes of
 * one seat arrive, the later one wins. A node that was cut off reads its maps from the table again. LISTEN needs a connection of
 * its own to the server: a pooler that changes sessions between transactions must not stand between.
 */
@NullMarked
package org.parterre.seats;

import org.jspecify.annotations.NullMarked;
