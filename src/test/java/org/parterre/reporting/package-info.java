/** The self-audit against real databases: whatever can break is broken on purpose, and found. */
@NullMarked
package org.parterre.reporting;

import org.jspecify.annotations.NullMarked;
