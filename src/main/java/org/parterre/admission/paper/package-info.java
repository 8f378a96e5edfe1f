/** Lists of people on paper: A4, black on white, with boxes to tick and the page's number at its foot. Knows no evening. */
@NullMarked
package org.parterre.admission.paper;

import org.jspecify.annotations.NullMarked;
