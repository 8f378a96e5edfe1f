package org.parterre.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the house. Dutch is spoken unless somebody asks for English. */
public enum Language {
    NL,
    EN;

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

    public Locale locale() {
        return locale;
    }

    /** The ISO 639-1 code in lower case. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    /** The one of two texts that is in this language. */
    public String pick(String dutch, String english) {
        return this == NL ? dutch : english;
    }

    /** The language with that code, or the given one where the code is none of ours. */
    public static Language of(@Nullable String code, Language otherwise) {
        return code == null ? otherwise : "nl".equals(code) ? NL : "en".equals(code) ? EN : otherwise;
    }
}
