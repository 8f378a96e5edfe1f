package org.parterre.platform.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The voices of a printed ticket: what the first font lacks is taken from the next one in the list. */
public enum Face {
    /** Titles, in the manner of a theatre programme. */
    DISPLAY(Typeface.GARAMOND, Typeface.SANS, Typeface.HEBREW, Typeface.ARABIC, Typeface.EMOJI),
    /** Everything that is read for information. */
    TEXT(Typeface.SANS, Typeface.GARAMOND, Typeface.HEBREW, Typeface.ARABIC, Typeface.EMOJI),
    /** The one thing to be found at a glance: the seat. */
    STRONG(Typeface.SANS_STRONG, Typeface.GARAMOND, Typeface.HEBREW, Typeface.ARABIC, Typeface.EMOJI);

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<Typeface> chain;

    Face(Typeface... chain) {
        this.chain = List.of(chain);
    }

    /** The first typeface that has every character of the cluster; null when none has. */
    @Nullable
    Typeface forAll(String cluster) {
        for (Typeface typeface : chain) {
            if (cluster.codePoints().allMatch(typeface::has)) {
                return typeface;
            }
        }
        return null;
    }
}
