package org.parterre.venue;

import org.jspecify.annotations.Nullable;

/** A text in both languages as a program sends and reads it; sent in one language only, it is said in the other too. */
public record BothTyped(@Nullable String nl, @Nullable String en) {
    public static BothTyped of(Words words) {
        return new BothTyped(words.nl(), words.en());
    }

    /** @throws org.parterre.platform.BadInput when one of them is too long; its field is called {@code field_nl}, {@code field_en} */
    public Words words(String field, int longest) {
        return new Words(
                Typed.text(field + "_nl", longest, nl == null ? en : nl),
                Typed.text(field + "_en", longest, en == null ? nl : en));
    }
}
