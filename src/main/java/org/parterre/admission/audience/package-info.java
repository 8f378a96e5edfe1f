/**
 * Everybody who has a ticket for an evening, and where they are: what the usher's view, the fire officer's count and the list on
 * paper are made of. Reads, and changes nothing.
 */
@NullMarked
package org.parterre.admission.audience;

import org.jspecify.annotations.NullMarked;
