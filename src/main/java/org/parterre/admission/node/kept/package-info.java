/**
 * What a venue's node keeps: the lists of its house, who is inside by its own scans, and these scans with their answers. The lists and the
 * stays end with the evening; the scans stay until the house has heard of them, and after that.
 */
@NullMarked
package org.parterre.admission.node.kept;

import org.jspecify.annotations.NullMarked;
