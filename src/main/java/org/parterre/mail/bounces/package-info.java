/**
 * Letters that came back. A mailbox is read for what mail servers say about mail they could not deliver (RFC 3464), and the
 * letter is marked, for the office to see. Anybody may write to that mailbox: such a mail marks a letter and does nothing else.
 */
@NullMarked
package org.parterre.mail.bounces;

import org.jspecify.annotations.NullMarked;
