package org.parterre.admission.paper;

import static org.parterre.admission.paper.Sheets.LEFT;
import static org.parterre.admission.paper.Sheets.WIDTH;

import java.io.IOException;
import java.util.List;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Tags;

/** People in columns, each with a box to tick. Its heads stand at the top of each page. */
public final class Table {
    private static final float LINE = 16.5f;
    private static final float NOTE = 11;
    private static final float NOTE_SIZE = 8;
    private static final float HEAD_SIZE = 7.5f;
    private static final float SIZE = 9;
    private static final float TICK = 18;
    private static final float BETWEEN = 6;

    private final Sheets sheets;
    private final Tags tags;
    private final Ink ink;
    private final Ticks ticks;
    private final List<Column> columns;

    /** A column. @param strong what one looks for; it is read out with all else of its line */
    public record Column(String head, float width, boolean strong) {
        private Face face() {
            return strong ? Face.STRONG : Face.TEXT;
        }
    }

    /**
     * The boxes.
     *
     * @param head what stands above them
     * @param ticked what is read out for one that is
     * @param open and for one that isn't
     */
    public record Ticks(String head, String ticked, String open) {}

    /** Writes the lines, one after the other. */
    @FunctionalInterface
    public interface Lines {
        void into(Table table) throws IOException;
    }

    /** Writes a text in a cell. */
    private interface Cell {
        void write(String text, Face face, float x, float width) throws IOException;
    }

    Table(Sheets sheets, Ticks ticks, List<Column> columns) {
        this.sheets = sheets;
        this.tags = sheets.tags();
        this.ink = new Ink(sheets);
        this.ticks = ticks;
        this.columns = columns;
    }

    void fill(Lines lines) throws IOException {
        sheets.room(4 * LINE);
        tags.as("Table", () -> {
            tags.as(
                    "TR",
                    () -> heads((text, face, x, width) ->
                            tags.head(Tags.Scope.COLUMN, () -> ink.say(text, face, HEAD_SIZE, x, width))));
            sheets.under(
                    () -> heads((text, face, x, width) -> ink.show(text, face, HEAD_SIZE, x, width)),
                    () -> lines.into(this));
        });
    }

    private void heads(Cell cell) throws IOException {
        sheets.down(14);
        cell.write(ticks.head(), Face.TEXT, LEFT, TICK);
        float x = LEFT + TICK;
        for (Column column : columns) {
            cell.write(column.head(), column.face(), x, column.width());
            x += column.width() + BETWEEN;
        }
        sheets.down(4);
        ink.rule(1);
    }

    /** One of the people. @param note a smaller line below, or empty; it is read out last */
    public void line(boolean ticked, List<String> cells, String note) throws IOException {
        int notes = note.isEmpty()
                ? 0
                : ink.wrapped(note, Face.STRONG, NOTE_SIZE, WIDTH - TICK).size();
        sheets.room(LINE + notes * NOTE);
        sheets.down(LINE - 4);
        tags.as("TR", () -> {
            tags.as("TD", () -> ink.box(ticked, ticked ? ticks.ticked() : ticks.open()));
            float x = LEFT + TICK;
            for (int i = 0; i < columns.size(); i++) {
                cell(columns.get(i), cells.get(i), x, i == columns.size() - 1 ? note : "");
                x += columns.get(i).width() + BETWEEN;
            }
        });
        sheets.down(4);
        ink.rule(.4f);
    }

    private void cell(Column column, String text, float x, String note) throws IOException {
        Tags.Drawing words = () -> ink.say(text, column.face(), SIZE, x, column.width());
        Tags.Drawing all = note.isEmpty()
                ? words
                : () -> {
                    tags.as("P", words);
                    tags.as("P", () -> ink.lines(note, Face.STRONG, NOTE_SIZE, NOTE, LEFT + TICK, WIDTH - TICK));
                };
        if (column.strong()) {
            tags.head(Tags.Scope.ROW, all);
        } else {
            tags.as("TD", all);
        }
    }
}
