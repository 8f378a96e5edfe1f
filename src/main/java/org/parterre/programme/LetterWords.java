package org.parterre.programme;

import org.parterre.venue.Words;

/**
 * What the house says of its own in the letters about an evening; empty for nothing.
 *
 * @param own a few sentences about the production
 * @param travel how one gets to the theatre
 */
public record LetterWords(Words own, Words travel) {
    public static final LetterWords NONE = new LetterWords(new Words("", ""), new Words("", ""));
}
