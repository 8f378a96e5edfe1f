package org.parterre.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail that is written and not yet sent.
 *
 * @param kind a word for the office and for programs: {@code order-link}, {@code tickets} …
 * @param text the plain twin of the HTML, for those who read that
 * @param about what it tells of, as the audit trail names it, such as {@code order:K7Q2M9XD}; null for nothing in particular
 * @param encloses what goes with it, drawn when it leaves (see {@link Enclosures}): {@code tickets}; null for nothing
 */
public record Letter(
        String kind,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String about,
        @Nullable String encloses) {
    private static final int LONGEST_SUBJECT = 250;

    public Letter {
        // a subject is one line, whatever the title of a show contains
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
    }

    public Letter(String kind, String recipient, String subject, String text, String html) {
        this(kind, recipient, subject, text, html, null, null);
    }

    /** The same letter, saying what it is about. */
    public Letter about(String what) {
        return new Letter(kind, recipient, subject, text, html, what, encloses);
    }

    /** The same letter, with something in it: a word, or several with spaces between them. */
    public Letter enclosing(String what) {
        return new Letter(kind, recipient, subject, text, html, about, what);
    }

    /** The same letter to somebody else, or to the same person once more. */
    Letter to(String other) {
        return new Letter(kind, other, subject, text, html, about, encloses);
    }
}
