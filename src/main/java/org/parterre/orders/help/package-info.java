/**
 * Help that a buyer wants at the door. It is about somebody's health (GDPR art. 9): only who asks for it says so, in their own words,
 * the door sees it while it is needed, no letter and no line of the trail repeats it, and it is forgotten after the evening.
 *
 * <p>It belongs to the order. Whoever exchanges seats takes it along; whoever hands a ticket on doesn't, for somebody else comes.
 */
@NullMarked
package org.parterre.orders.help;

import org.jspecify.annotations.NullMarked;
