/**
 * The organiser's room for theatres, halls and their seating plans: a file is brought, looked at with all that was guessed of it,
 * and accepted or thrown away.
 */
@NullMarked
package org.parterre.venue.office;

import org.jspecify.annotations.NullMarked;
