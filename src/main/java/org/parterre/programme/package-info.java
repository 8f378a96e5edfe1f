/**
 * The season: productions, their performances in a hall, the sale period, tariffs and prices. Others read it as a {@link
 * org.parterre.programme.Playbill}; only {@link org.parterre.programme.Season} changes it.
 */
@NullMarked
package org.parterre.programme;

import org.jspecify.annotations.NullMarked;
