/**
 * The desk at which prices are made: tariffs of a production, the price list of an evening, lists kept as templates, and zones
 * painted otherwise for one evening. Reads what people and programs send; what it means is handed to {@link
 * org.parterre.programme.Tariffs}, {@link org.parterre.programme.PriceLists} and {@link org.parterre.programme.Templates}.
 */
@NullMarked
package org.parterre.programme.prices;

import org.jspecify.annotations.NullMarked;
