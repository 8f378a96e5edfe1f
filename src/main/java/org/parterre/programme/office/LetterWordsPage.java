package org.parterre.programme.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Production;
import org.parterre.venue.Venue;
import org.parterre.venue.Words;

/**
 * What the letters say of the house's own: about each production, and how one gets to each theatre.
 *
 * @param wrong the text that was not kept, or null
 * @param saved whether one was just kept
 */
public record LetterWordsPage(List<Production> productions, List<Venue> venues, @Nullable Wrong wrong, boolean saved) {
    /** A text that was too long. @param about {@code production} or {@code venue} */
    public record Wrong(String about, long id, Words typed) {
        boolean is(String what, long which) {
            return about.equals(what) && id == which;
        }
    }

    /** One text in two languages to be filled in. */
    public record Field(String about, long id, String name, Words words, int longest, boolean wrong) {}

    public List<Field> own() {
        return productions.stream()
                .map(one -> field("production", one.id(), one.title(), one.letter(), LetterWordsResource.LONGEST))
                .toList();
    }

    public List<Field> travel() {
        return venues.stream()
                .map(one -> field(
                        "venue",
                        one.id(),
                        one.name() + ", " + one.city(),
                        one.travel(),
                        LetterWordsPageResource.LONGEST_TRAVEL))
                .toList();
    }

    private Field field(String about, long id, String name, Words words, int longest) {
        Wrong typed = wrong;
        boolean isWrong = typed != null && typed.is(about, id);
        return new Field(about, id, name, typed != null && isWrong ? typed.typed() : words, longest, isWrong);
    }
}
