/**
 * The line between a venue's node and its house: a job tells the house what was scanned, in order and by the phones' own ids, and then
 * fetches what is new. A silent house is the ordinary case here, not a failure: it is noted and shown.
 */
@NullMarked
package org.parterre.admission.node.line;

import org.jspecify.annotations.NullMarked;
