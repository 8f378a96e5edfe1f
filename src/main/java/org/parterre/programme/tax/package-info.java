/**
 * The value added tax on admission. A rate is data with the first day on which it holds, and the day of the evening says which one
 * that is, not the day of the sale: the law taxes a service when it is given (article 13 of the Wet op de omzetbelasting 1968), and
 * what is paid before is corrected where the rate changes in between. What was sold keeps the rate that stands in its line.
 */
@NullMarked
package org.parterre.programme.tax;

import org.jspecify.annotations.NullMarked;
