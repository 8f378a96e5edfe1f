/**
 * The season: productions, their performances in a hall, the sale period, tariffs and prices. Others read it as a {@link
 * org.parterre.programme.Playbill}; only {@link org.parterre.programme.Season} changes it, {@link org.parterre.programme.Runs} and {@link
 * org.parterre.programme.Moves} several performances in one go.
 */
@NullMarked
package org.parterre.programme;

import org.jspecify.annotations.NullMarked;
