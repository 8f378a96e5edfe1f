/** Amounts and VAT, in integer cents. Builds on nothing; everything may build on it. */
@NullMarked
package org.parterre.money;

import org.jspecify.annotations.NullMarked;
