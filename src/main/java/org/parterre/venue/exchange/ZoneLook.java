package org.parterre.venue.exchange;

import java.util.List;
import org.parterre.venue.PriceZone;

/**
 * How the seats of a zone look on paper: by colour, and by the stroke for those who don't see it or print in black.
 *
 * @param colour as 0xrrggbb, dark enough on white for thin lines
 * @param dashes lengths of strokes and gaps in turn; none for a whole line
 */
record ZoneLook(int colour, List<Float> dashes) {
    private static final List<ZoneLook> BY_RANK = List.of(
            new ZoneLook(0x7a1f2b, List.of()),
            new ZoneLook(0x1f5f7a, List.of(4f, 2f)),
            new ZoneLook(0x3f6b2a, List.of(1.5f, 1.5f)),
            new ZoneLook(0x8a5a00, List.of(6f, 2f, 1.5f, 2f)),
            new ZoneLook(0x5b3f8c, List.of(8f, 3f)),
            new ZoneLook(0x2f6f63, List.of(2f, 3f)),
            new ZoneLook(0x7a4a2a, List.of(5f, 1f, 1f, 1f)),
            new ZoneLook(0x555555, List.of(3f, 1f)));

    /** Of a seat in a draft that has no zone yet. */
    static final ZoneLook NONE = new ZoneLook(0x999999, List.of(1f, 3f));

    static ZoneLook of(PriceZone zone) {
        return BY_RANK.get(zone.rank() % BY_RANK.size());
    }

    /** As CSS has it. */
    String hex() {
        return String.format("#%06x", colour);
    }
}
