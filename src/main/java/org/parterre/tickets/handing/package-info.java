/**
 * A ticket in somebody's name, and a ticket that is handed on. Who gets one has it alone: a new code and a key of its own, while the
 * codes that were known so far are answered REPLACED and the order shows none; its buyer may take it back the same way.
 */
@NullMarked
package org.parterre.tickets.handing;

import org.jspecify.annotations.NullMarked;
