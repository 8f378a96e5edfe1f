/**
 * What is done with several performances in one go, in the office and by the organiser's programs: planned as a run, copied,
 * moved, brought out. Whoever has a hall at the same time is told everywhere and in the way nowhere.
 */
@NullMarked
package org.parterre.programme.office.together;

import org.jspecify.annotations.NullMarked;
