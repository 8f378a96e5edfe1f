package org.parterre.tickets.print;

import java.io.IOException;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.QrImage;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;

/** The right side of the ticket, beyond the line to tear it at: the code, and enough to know which ticket it is without the rest. */
final class Stub {
    static final float TEAR = 388;
    private static final float RIGHT = Pen.WIDTH - 40;
    /** With the white around; the code itself is 37/45 of it: 39 mm, where 30 would do. */
    private static final float CODE = 135;

    private static final int INK = 0x1c1924;
    private static final int SOFT = 0x5e5867;
    private static final int LINE = 0xb9b0a0;

    private final Sheet sheet;
    private final Playbill bill;
    private final Language language;
    private final Messages messages;
    private final Pen pen;

    Stub(Sheet sheet, Messages messages, Pen pen) {
        this.sheet = sheet;
        this.bill = sheet.bill();
        this.language = sheet.language();
        this.messages = messages;
        this.pen = pen;
    }

    /** @param fold where the page is folded */
    void draw(float fold) throws IOException {
        pen.dashes(TEAR, 50, TEAR, fold - 22, LINE);
        float x = TEAR + 10;
        float width = RIGHT - x;
        String said = say("ticket.code-of", sheet.seat().whole(), bill.title());
        pen.code(QrImage.of(sheet.code()), said, x + (width - CODE) / 2, 52, CODE);
        pen.as("P", () -> pen.centred(sheet.shortCode(), type(Face.STRONG, 15, INK), x, 206, width));
        pen.as("P", () -> pen.lines(say("paper.short"), type(Face.TEXT, 8, SOFT), x + 10, 221, width - 10, 2));
        pen.rule(x + 10, 244, RIGHT, 244, .6f, LINE);
        pen.as("L", () -> again(x + 10, width - 10));
    }

    /** For whoever tears the ticket off. */
    private void again(float x, float width) throws IOException {
        Pen.Type caption = type(Face.TEXT, 8.5f, SOFT);
        Pen.Type strong = type(Face.STRONG, 12, INK);
        pen.item(
                () -> pen.text(say("paper.order"), caption, x, 262, width),
                () -> pen.text(sheet.order(), strong, x, 277, width));
        boolean numbered = !sheet.seat().number().isEmpty();
        float below = 320 + pen.height(sheet.seat().brief(), strong, width, 2);
        pen.item(() -> pen.text(say("paper.seat-again"), caption, x, 305, width), () -> {
            pen.lines(sheet.seat().brief(), strong, x, 320, width, 2);
            if (numbered) {
                pen.text(sheet.seat().section(), type(Face.TEXT, 10, INK), x, below, width);
            }
        });
        String day = Moments.day(bill.startsAt(), bill.zone(), language);
        String time = Moments.time(bill.startsAt(), bill.zone(), language);
        pen.as(
                "LI",
                () -> pen.as(
                        "LBody",
                        () -> pen.lines(day + "\n" + time, type(Face.TEXT, 9, SOFT), x, below + 24, width, 2)));
    }

    private String say(String key, Object... words) {
        return messages.say(language, key, words);
    }

    private static Pen.Type type(Face face, float size, int colour) {
        return new Pen.Type(face, size, colour);
    }
}
