/**
 * Letters that leave the house. They are put into the outbox in the transaction of what they tell of, so that none is lost and
 * none is sent of what never happened; delivery comes after, outside of any transaction, and tries again. Without a mail
 * server the office reads what would have been sent.
 */
@NullMarked
package org.parterre.mail;

import org.jspecify.annotations.NullMarked;
