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

    /**
     * Reads a file whose form its content tells; a form that it then turns out not to be says what is wrong with it.
     *
     * @param hall the name of a plan whose file doesn't say one
     * @throws UnreadablePlan saying what is wrong with it, and where
     */
    public static Imported read(byte[] file, String hall) {
        String start = new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1);
        if (!start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().startsWith("{")) {
            return read(file, Form.GRID, hall);
        }
        String document = text(file);
        Located json = Located.read(document);
        return json.has("format") ? ours(document, json) : PretixReading.read(json);
    }

    /** The same of a file whose form somebody said. */
    static Imported read(byte[] file, Form form, String hall) {
        return switch (form) {
            case PARTERRE -> {
                String document = text(file);
                yield ours(document, Located.read(document));
            }
            case PRETIX -> PretixReading.read(text(file));
            case GRID -> GridReading.read(file, hall);
        };
    }

    private static Imported ours(String document, Located json) {
        return new Imported(PlanDocument.read(json), document, List.of());
    }

    /** The file as text. @throws UnreadablePlan where it is no UTF-8 */
    public static String text(byte[] file) {
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
