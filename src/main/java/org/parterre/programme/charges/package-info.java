/** Where the organiser says what an order costs besides its seats, whether a gift is asked for, and which tax is in the prices. */
@NullMarked
package org.parterre.programme.charges;

import org.jspecify.annotations.NullMarked;
