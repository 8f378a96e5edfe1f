package org.parterre.platform;

/** A word of a sentence that is another in each language, such as where a seat is. */
public interface Spoken {
    String in(Language language);
}
