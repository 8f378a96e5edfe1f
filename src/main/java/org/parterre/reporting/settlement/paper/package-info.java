/**
 * Tables of figures on paper, as text and as a spreadsheet. Knows no settlement: what it is given is what it writes, an amount
 * always from its cents and never by way of a float.
 */
@NullMarked
package org.parterre.reporting.settlement.paper;

import org.jspecify.annotations.NullMarked;
