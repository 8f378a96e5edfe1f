/** Where two doors without a network let two people in with one ticket: a supervisor looks at each, and says what came of it. */
@NullMarked
package org.parterre.admission.conflicts;

import org.jspecify.annotations.NullMarked;
