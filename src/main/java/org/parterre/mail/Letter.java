package org.parterre.mail;

/**
 * A mail that is written and not yet sent.
 *
 * @param kind a word for the office and for programs: {@code order-link}, {@code tickets} …
 * @param text the plain twin of the HTML, for those who read that
 */
public record Letter(String kind, String recipient, String subject, String text, String html) {
    private static final int LONGEST_SUBJECT = 250;

    public Letter {
        // a subject is one line, whatever the title of a show contains
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
    }
}
