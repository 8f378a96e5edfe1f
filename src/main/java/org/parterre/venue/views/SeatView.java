package org.parterre.venue.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Typed;
import org.parterre.venue.Words;

/**
 * A photograph that a hall has, without its bytes. A new photograph from the same place is another one, so what has an address never
 * changes.
 *
 * @param alt what is to be seen on it, in words; empty where nobody wrote any
 */
public record SeatView(long id, long hall, Vantage from, int width, int height, Words alt, Instant addedAt) {
    static final int LONGEST_ALT = 300;

    /** Where the picture itself is. */
    public String picture() {
        return "/api/halls/" + hall + "/views/" + id + ".jpg";
    }

    /** What somebody wrote is to be seen, in either language or none. @throws BadInput for more than a line of it */
    static Words alt(@Nullable String nl, @Nullable String en) {
        return new Words(
                Typed.lineOrNothing("alt_nl", LONGEST_ALT, nl), Typed.lineOrNothing("alt_en", LONGEST_ALT, en));
    }
}
