/** The bank of the demo, which moves no money: a gateway as the others, and the page on which its payments are decided. */
@NullMarked
package org.parterre.payments.sandbox;

import org.jspecify.annotations.NullMarked;
