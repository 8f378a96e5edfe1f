/**
 * Amounts and VAT, in integer cents. Builds on nothing; everything may build on it.
 *
 * <p>There is one currency, the euro, and one rounding: half up, to the cent, once for each line. A share of an amount ({@link
 * org.parterre.money.Money#percent}, {@link org.parterre.money.Share#of}) and the tax within a price ({@link org.parterre.money.VatRate#within}) are rounded so; a sum is
 * the sum of what was rounded, and is never rounded itself, so that every figure adds up to the one below it. No amount is ever a
 * floating-point number: not in the program, not in the database, not on its way to a gateway.
 */
@NullMarked
package org.parterre.money;

import org.jspecify.annotations.NullMarked;
