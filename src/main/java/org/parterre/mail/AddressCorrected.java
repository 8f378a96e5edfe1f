package org.parterre.mail;

/**
 * The office found out that somebody is reached at another address. Told in that transaction: whoever keeps the address writes it
 * down.
 *
 * @param about what the letter was about, such as {@code order:K7Q2M9XD}
 */
public record AddressCorrected(String about, String email) {}
