package org.parterre.admission.paper;

import static org.parterre.admission.paper.Sheets.LEFT;
import static org.parterre.admission.paper.Sheets.WIDTH;

import java.io.IOException;
import java.util.List;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Tags;

/**
 * A document being written from top to bottom, and read out in that order (PDF/UA-1). What doesn't fit goes to the next page, under
 * the same heads, which are seen again and read out once.
 */
public final class Paper implements AutoCloseable {
    private static final float NAME = 13;
    private static final float LEADING = 1.35f;
    private static final float HEADING = 22;

    private final Sheets sheets;
    private final Tags tags;
    private final Ink ink;
    private final String foot;

    /** @param foot what stands at the foot of each page, before its number */
    public Paper(Language language, String title, String foot) throws IOException {
        this.sheets = new Sheets(language, title);
        this.tags = sheets.tags();
        this.ink = new Ink(sheets);
        this.foot = foot;
    }

    /** A part begins on a page of its own; its name stands at the top of each. */
    public void part(String name) throws IOException {
        sheets.turn(() -> name(() -> ink.show(name, Face.STRONG, NAME, LEFT, WIDTH)));
        name(() -> tags.as("H1", () -> ink.say(name, Face.STRONG, NAME, LEFT, WIDTH)));
    }

    private void name(Tags.Drawing name) throws IOException {
        sheets.down(14);
        name.draw();
        sheets.down(4);
        ink.rule(1);
    }

    /** A paragraph across the page; large for what matters. */
    public void say(String text, float size, boolean strong) throws IOException {
        Face face = strong ? Face.STRONG : Face.TEXT;
        sheets.room(size * LEADING);
        tags.as("P", () -> ink.lines(text, face, size, size * LEADING, LEFT, WIDTH));
        sheets.down(4);
    }

    /** Things below each other. */
    public void items(List<String> texts, float size) throws IOException {
        tags.as("L", () -> {
            for (String text : texts) {
                sheets.room(size * LEADING);
                tags.as("LI", () -> tags.as("LBody", () -> item(text, size)));
                sheets.down(4);
            }
        });
    }

    private void item(String text, float size) throws IOException {
        ink.lines("• " + text, Face.TEXT, size, size * LEADING, LEFT, WIDTH);
    }

    /** The name of what follows, kept with at least two lines of it. */
    public void heading(String text) throws IOException {
        sheets.room(HEADING + 33);
        sheets.down(HEADING);
        tags.as("H2", () -> ink.say(text, Face.STRONG, 11, LEFT, WIDTH));
        sheets.down(2);
    }

    /** A little white. */
    public void gap() {
        sheets.down(HEADING);
    }

    /** People, one below the other. */
    public void table(Table.Ticks ticks, List<Table.Column> columns, Table.Lines lines) throws IOException {
        new Table(sheets, ticks, columns).fill(lines);
    }

    /** The whole document; nothing can be added after that. */
    public byte[] bytes() throws IOException {
        return sheets.bytes(foot);
    }

    @Override
    public void close() throws IOException {
        sheets.close();
    }
}
