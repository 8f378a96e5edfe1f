/** The program as it is started at a terminal. */
@NullMarked
package org.parterre.launch;

import org.jspecify.annotations.NullMarked;
