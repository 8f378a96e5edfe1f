/**
 * A gate: the pages of the volunteer at the door, the scans that devices send, the manifest they check with while there is no
 * network. It reads, asks {@link org.parterre.admission.Door}, and puts the answer into words; it decides nothing.
 */
@NullMarked
package org.parterre.admission.gate;

import org.jspecify.annotations.NullMarked;
