/**
 * What an usher and a fire officer look at: the hall of tonight with who is inside, which rows still wait, who needs help; and how
 * many are inside. Names of the audience stand in the usher's view only, for signed-in staff; they are sent once with the page and
 * not with every look that follows.
 *
 * <p>Leans on the seats' drawing of a hall, which DESIGN's table didn't foresee: one hall is drawn in one way.
 */
@NullMarked
package org.parterre.admission.usher;

import org.jspecify.annotations.NullMarked;
