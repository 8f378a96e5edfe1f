/**
 * Every letter that the house can write, for the organiser to look at before anybody gets it. Each room that writes letters offers
 * its own as {@link org.parterre.mail.samples.LetterSamples}; they are written by what writes the real ones.
 */
@NullMarked
package org.parterre.mail.samples;

import org.jspecify.annotations.NullMarked;
