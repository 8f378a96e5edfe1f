/**
 * The rules by which a pattern becomes evenings, by the clock on the wall of the theatre: which dates, when the doors, when the
 * sale. Nothing is stored and nobody is asked here.
 */
@NullMarked
package org.parterre.programme.calendar;

import org.jspecify.annotations.NullMarked;
