package org.parterre.mail;

/**
 * The evening at the head of a letter, in the reader's language and as it is read: large, like on the programme.
 *
 * @param kicker one line above the title, or empty
 * @param day such as {@code vrijdag 11 december 2026}
 * @param hours when it begins and when the doors open, in one line
 * @param place the hall and its theatre
 * @param accent the production's colour, as #rrggbb
 */
public record Letterhead(
        String kicker, String title, String day, String hours, String place, String address, String accent) {}
