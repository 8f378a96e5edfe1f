package org.parterre.venue.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parterre.venue.Located;
import org.parterre.venue.PlanDocument;
import org.parterre.venue.UnreadablePlan;

/** Reads a seating plan from a file of any form that we know. */
final class PlanFiles {
    private static final int START = 100;

    private PlanFiles() {}

    /** The forms in which a plan can come. */
    enum Form {
        PARTERRE,
        PRETIX,
        GRID
    }

    /**
     * @param hall the name of a plan whose file doesn't say one
     * @throws UnreadablePlan saying what is wrong with it, and where
     */
    static Imported read(byte[] file, Form form, String hall) {
        return switch (form) {
            case PARTERRE -> {
                String document = text(file);
                yield new Imported(PlanDocument.read(document), document, List.of());
            }
            case PRETIX -> PretixReading.read(text(file));
            case GRID -> GridReading.read(file, hall);
        };
    }

    /** What the file looks like; a form that it then turns out not to be says what is wrong with it. */
    static Form form(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1);
        if (!start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().startsWith("{")) {
            return Form.GRID;
        }
        return Located.read(text(file)).has("format") ? Form.PARTERRE : Form.PRETIX;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadablePlan("plan.no-utf8");
        }
    }
}
