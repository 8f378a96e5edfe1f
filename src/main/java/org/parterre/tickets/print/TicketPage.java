package org.parterre.tickets.print;

import java.io.IOException;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.QrImage;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/** One ticket on its page, like a leaf of the theatre's programme: what the door needs is large, the rest is quiet. */
final class TicketPage {
    private static final float LEFT = 40;
    private static final float RIGHT = Pen.WIDTH - 40;
    private static final float TEAR = 388;
    private static final float COLUMN = TEAR - 20 - LEFT;
    private static final float FOLD = Pen.HEIGHT / 2;
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
    private final int accent;

    TicketPage(Sheet sheet, Messages messages, Pen pen) {
        this.sheet = sheet;
        this.bill = sheet.bill();
        this.language = sheet.language();
        this.messages = messages;
        this.pen = pen;
        this.accent = Integer.parseInt(Accent.of(bill.accent()).substring(1), 16);
    }

    void draw() throws IOException {
        pen.box(LEFT, 36, RIGHT - LEFT, 5, accent);
        evening();
        seat();
        holder();
        stub();
        new SmallPrint(sheet, messages, pen, accent).draw(FOLD);
    }

    private void evening() throws IOException {
        pen.text(
                bill.tagline().in(language), type(Face.DISPLAY, 13, isLight(accent) ? SOFT : accent), LEFT, 70, COLUMN);
        title();
        String day = Moments.day(bill.startsAt(), bill.zone(), language);
        String time = Moments.time(bill.startsAt(), bill.zone(), language);
        pen.text(say("paper.when", day, time), type(Face.STRONG, 14, INK), LEFT, 139, COLUMN);
        String doors = Moments.time(bill.doorsAt(), bill.zone(), language);
        pen.text(say("paper.doors", doors), type(Face.TEXT, 10.5f, SOFT), LEFT, 156, COLUMN);
        pen.text(bill.hall() + " · " + bill.venue(), type(Face.TEXT, 11, INK), LEFT, 181, COLUMN);
        pen.text(bill.address(), type(Face.TEXT, 10.5f, SOFT), LEFT, 196, COLUMN);
    }

    /** On one line as large as it fits; a long one on two. */
    private void title() throws IOException {
        Pen.Type large = type(Face.DISPLAY, 44, INK);
        Pen.Type title = pen.fitted(bill.title(), large, COLUMN, 26);
        if (pen.width(bill.title(), title) <= COLUMN) {
            pen.text(bill.title(), title, LEFT - title.size() / 22, 111, COLUMN);
        } else {
            pen.lines(bill.title(), type(Face.DISPLAY, 19, INK), LEFT, 91, COLUMN, 2);
        }
    }

    /** Read at arm's length, in the dark of the hall. */
    private void seat() throws IOException {
        float top = 214;
        float height = 82;
        pen.box(LEFT, top, COLUMN, height, accent);
        SeatLabel seat = sheet.seat();
        float x = LEFT + 14;
        float inner = COLUMN - 28;
        if (seat.number().isEmpty()) {
            fact(say("paper.area"), seat.section(), x, inner);
            return;
        }
        fact(say("paper.section"), seat.section(), x, inner * .47f);
        fact(say(seat.box() ? "paper.box" : "paper.row"), seat.row(), x + inner * .55f, inner * .2f);
        fact(say("paper.seat"), seat.number(), x + inner * .79f, inner * .21f);
    }

    private void fact(String caption, String value, float x, float width) throws IOException {
        int onAccent = isLight(accent) ? INK : 0xffffff;
        pen.text(caption, type(Face.TEXT, 9.5f, onAccent), x, 236, width);
        Pen.Type large = pen.fitted(value, type(Face.STRONG, 38, onAccent), width, 22);
        if (pen.width(value, large) <= width) {
            pen.text(value, large, x, 280, width);
        } else {
            pen.lines(value, type(Face.STRONG, 17, onAccent), x, 261, width, 2);
        }
    }

    private void holder() throws IOException {
        String price = sheet.price().spoken(language.locale());
        pen.text(sheet.tariff(), type(Face.STRONG, 12, INK), LEFT, 321, COLUMN * .6f);
        Pen.Type amount = type(Face.STRONG, 12, INK);
        pen.text(price, amount, LEFT + COLUMN - pen.width(price, amount), 321, COLUMN * .4f);
        String vat = say(
                "paper.vat",
                sheet.vat().spoken(language.locale()),
                sheet.vat().within(sheet.price()).spoken(language.locale()));
        Pen.Type small = type(Face.TEXT, 8.5f, SOFT);
        pen.text(vat, small, LEFT + COLUMN - pen.width(vat, small), 334, COLUMN * .5f);
        if (!sheet.proof().isEmpty()) {
            Pen.Type proof = type(Face.STRONG, 10, INK);
            float width = Math.min(pen.width(sheet.proof(), proof), COLUMN * .62f);
            pen.outline(LEFT, 330, width + 16, 20, 1.2f, INK);
            pen.text(sheet.proof(), proof, LEFT + 8, 343.5f, COLUMN * .62f);
        }
        pen.text(say("paper.name"), type(Face.TEXT, 8.5f, SOFT), LEFT, 371, COLUMN);
        pen.lines(sheet.buyer(), type(Face.TEXT, 12, INK), LEFT, 386, COLUMN, 2);
    }

    private void stub() throws IOException {
        pen.dashes(TEAR, 50, TEAR, FOLD - 22, LINE);
        float x = TEAR + 10;
        float width = RIGHT - x;
        pen.code(QrImage.of(sheet.code()), x + (width - CODE) / 2, 52, CODE);
        pen.centred(sheet.shortCode(), type(Face.STRONG, 15, INK), x, 206, width);
        pen.lines(say("paper.short"), type(Face.TEXT, 8, SOFT), x + 10, 221, width - 10, 2);
        pen.rule(x + 10, 244, RIGHT, 244, .6f, LINE);
        pen.text(say("paper.order"), type(Face.TEXT, 8.5f, SOFT), x + 10, 262, width - 10);
        pen.text(sheet.order(), type(Face.STRONG, 12, INK), x + 10, 277, width - 10);
        pen.text(say("paper.seat-again"), type(Face.TEXT, 8.5f, SOFT), x + 10, 305, width - 10);
        float next = pen.lines(sheet.seat().brief(), type(Face.STRONG, 12, INK), x + 10, 320, width - 10, 2);
        if (!sheet.seat().number().isEmpty()) {
            pen.text(sheet.seat().section(), type(Face.TEXT, 10, INK), x + 10, next, width - 10);
        }
        String day = Moments.day(bill.startsAt(), bill.zone(), language);
        String time = Moments.time(bill.startsAt(), bill.zone(), language);
        pen.lines(day + "\n" + time, type(Face.TEXT, 9, SOFT), x + 10, next + 24, width - 10, 2);
    }

    private String say(String key, Object... words) {
        return messages.say(language, key, words);
    }

    private static Pen.Type type(Face face, float size, int colour) {
        return new Pen.Type(face, size, colour);
    }

    /** By relative luminance (WCAG 2.2), where dark ink reads better than white. */
    private static boolean isLight(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour) > 0.18;
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
