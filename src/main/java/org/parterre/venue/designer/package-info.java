/**
 * Drawing a seating plan in the browser. What is drawn is a draft that is kept every few moments, perhaps unfinished; the rules
 * of what a plan may be stay with {@link org.parterre.venue.PlanDocument} and {@link org.parterre.venue.Oddity}, and using it
 * stays with the page on which a draft is looked at.
 */
@NullMarked
package org.parterre.venue.designer;

import org.jspecify.annotations.NullMarked;
