/**
 * Lists of people on paper: A4, black on white, with boxes to tick and the page's number at its foot; read out to who can't see it as
 * a table (PDF/UA-1). Knows no evening; {@link org.parterre.admission.paper.Paper} is the way in.
 */
@NullMarked
package org.parterre.admission.paper;

import org.jspecify.annotations.NullMarked;
