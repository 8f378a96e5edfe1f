/**
 * Theatres, their halls, and the seating plans of a hall. A published plan is never changed in place: an edit makes a new
 * version, and a seat keeps its identity through all of them. The plan is one document (see {@link
 * org.parterre.venue.PlanDocument}); the database keeps it whole, memory keeps it parsed.
 */
@NullMarked
package org.parterre.venue;

import org.jspecify.annotations.NullMarked;
