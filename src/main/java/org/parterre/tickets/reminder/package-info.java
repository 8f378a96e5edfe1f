/**
 * The day before, buyers are told once more when the doors open and how to get there. Reads the tables of orders and of the
 * programme for who comes, and writes down in its own whom it has told.
 */
@NullMarked
package org.parterre.tickets.reminder;

import org.jspecify.annotations.NullMarked;
