package org.parterre.mail.bounces;

/**
 * A letter that can't be delivered.
 *
 * @param letter its number in the outbox
 * @param why as the mail server said it, in one line
 */
record Bounce(long letter, String why) {}
