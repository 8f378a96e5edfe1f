/**
 * Setting text on paper, in whatever script a name is written: the typefaces of the house and what they need to be put into a PDF.
 * Knows no page; {@link org.parterre.platform.print.Typesetter} is the way in. And drawing QR codes, on paper and on a screen.
 */
@NullMarked
package org.parterre.platform.print;

import org.jspecify.annotations.NullMarked;
