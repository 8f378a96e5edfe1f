package org.parterre.venue;

import org.parterre.platform.Language;

/** A name in both languages. */
public record Words(String nl, String en) {
    public String in(Language language) {
        return language.pick(nl, en);
    }
}
