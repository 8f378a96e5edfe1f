package org.parterre.venue.designer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanWriting;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Words;

/** A drawing as text. */
final class Drawing {
    private static final Plan.Box PAPER = new Plan.Box(0, 0, 1000, 700);
    private static final int TAG_BYTES = 12;

    private Drawing() {}

    /** An empty sheet with one price zone. */
    static String blank(String hall) {
        return PlanWriting.write(new Plan(
                new Words(hall, hall),
                PAPER,
                List.of(new PriceZone("1", new Words("1e rang", "First price"), 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    /** Tells one drawing from another, as an entity tag without its quotes. */
    static String tag(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
