package org.parterre.venue.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parterre.venue.Located;
import org.parterre.venue.PlanDocument;
import org.parterre.venue.UnreadablePlan;

/** Reads a seating plan from a file of any form that we know. */
public final class PlanFiles {
    /** Of 20,000 places written with all their facts; a file of a real hall is a tenth of it. The server takes a little more. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int START = 100;

    private PlanFiles() {}

    /** The forms in which a plan can come. */
    enum Form {
        PARTERRE,
        PRETIX,
        GRID
    }

    /** The same of a file whose form its content tells. */
    public static Imported read(byte[] file, String hall) {
        return read(file, form(file), hall);
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
    private static Form form(byte[] file) {
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
