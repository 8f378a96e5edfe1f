/**
 * The season: productions, their performances in a hall, the sale period, tariffs and prices. Others read it as a {@link
 * org.parterre.programme.Playbill}. {@link org.parterre.programme.Season} changes it, {@link org.parterre.programme.Runs} and {@link
 * org.parterre.programme.Moves} several performances in one go; {@link org.parterre.programme.Tariffs}, {@link
 * org.parterre.programme.PriceLists} and {@link org.parterre.programme.Paintings} change what it costs, {@link
 * org.parterre.programme.Refitting} which seats there are.
 * {@link org.parterre.programme.Charges} is what an order costs besides, with the tax that holds on the evening ({@link
 * org.parterre.programme.tax}).
 *
 * <p>Nothing that somebody was told a price by is changed in place: prices and painted zones end at one revision of a
 * performance's {@link org.parterre.programme.PriceList}, others begin, and a hold names the revision it was made under.
 */
@NullMarked
package org.parterre.programme;

import org.jspecify.annotations.NullMarked;
