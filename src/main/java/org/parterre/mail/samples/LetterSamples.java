package org.parterre.mail.samples;

import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.platform.Language;

/**
 * The letters of one room, written as they would be now, to somebody who isn't there. A room joins by one bean that implements
 * this, and says what each kind is for in the message {@code letter.kind.<kind>}.
 */
public interface LetterSamples {
    /** A name and an address that are nobody's. */
    String NAME = "Noor de Vries";

    String EMAIL = "noor@example.com";

    /** One of each kind; none where nothing is planned yet that a letter could tell of. */
    List<Letter> in(Language language);
}
