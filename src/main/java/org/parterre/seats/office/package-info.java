/** The organiser's room for the seats of an evening: another version of the plan, and what the house keeps for itself. */
@NullMarked
package org.parterre.seats.office;

import org.jspecify.annotations.NullMarked;
