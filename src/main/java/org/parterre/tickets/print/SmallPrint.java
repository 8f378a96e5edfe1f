package org.parterre.tickets.print;

import java.io.IOException;
import org.parterre.platform.print.Face;
import org.parterre.platform.web.Messages;

/** The lower half of a page, which is folded behind the ticket: how the evening goes, and what holds. */
final class SmallPrint {
    private static final float LEFT = 40;
    private static final float RIGHT = Pen.WIDTH - 40;
    private static final float GAP = 26;
    private static final int INK = 0x1c1924;
    private static final int SOFT = 0x5e5867;
    private static final int LINE = 0xb9b0a0;
    private static final String[] ADVICE = {"code", "doors", "help", "exchange"};

    private final Sheet sheet;
    private final Messages messages;
    private final Pen pen;
    private final int accent;

    SmallPrint(Sheet sheet, Messages messages, Pen pen, int accent) {
        this.sheet = sheet;
        this.messages = messages;
        this.pen = pen;
        this.accent = accent;
    }

    /** @param fold where the page is folded */
    void draw(float fold) throws IOException {
        Pen.Type caption = new Pen.Type(Face.TEXT, 8, SOFT);
        String here = say("paper.fold");
        float wide = pen.width(here, caption) + 16;
        pen.dashes(LEFT, fold, RIGHT - wide, fold, LINE);
        pen.unsaid(here, caption, RIGHT - wide + 16, fold + 2.5f, wide);
        Pen.Type heading = new Pen.Type(Face.DISPLAY, 24, INK);
        pen.as("H2", () -> pen.text(say("paper.know"), heading, LEFT, fold + 52, RIGHT - LEFT));
        pen.box(LEFT, fold + 64, 34, 2, accent);
        float column = (RIGHT - LEFT - GAP) / 2;
        for (int i = 0; i < ADVICE.length; i++) {
            advice("paper.know." + ADVICE[i], LEFT + i % 2 * (column + GAP), fold + 94 + i / 2 * 104, column);
        }
        pen.rule(LEFT, Pen.HEIGHT - 88, RIGHT, Pen.HEIGHT - 88, .6f, LINE);
        String small = say("paper.small", sheet.bill().venue(), sheet.order());
        Pen.Type quiet = new Pen.Type(Face.TEXT, 8, SOFT);
        pen.as("P", () -> pen.lines(small, quiet, LEFT, Pen.HEIGHT - 72, RIGHT - LEFT, 3));
        pen.unsaid("Parterre", new Pen.Type(Face.DISPLAY, 13, SOFT), LEFT, Pen.HEIGHT - 30, 100);
    }

    private void advice(String key, float x, float y, float column) throws IOException {
        pen.as("H3", () -> pen.text(say(key), new Pen.Type(Face.STRONG, 11, INK), x, y, column));
        pen.as("P", () -> pen.lines(say(key + ".more"), new Pen.Type(Face.TEXT, 10, INK), x, y + 17, column, 5));
    }

    private String say(String key, Object... words) {
        return messages.say(sheet.language(), key, words);
    }
}
