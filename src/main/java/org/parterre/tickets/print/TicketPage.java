package org.parterre.tickets.print;

import java.io.IOException;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/** One ticket on its page, like a leaf of the theatre's programme: what the door needs is large, the rest is quiet. */
final class TicketPage {
    private static final float LEFT = 40;
    private static final float RIGHT = Pen.WIDTH - 40;
    private static final float COLUMN = Stub.TEAR - 20 - LEFT;
    private static final float FOLD = Pen.HEIGHT / 2;

    private static final int INK = 0x1c1924;
    private static final int SOFT = 0x5e5867;

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
        pen.as("L", () -> {
            seat();
            holder();
        });
        new Stub(sheet, messages, pen).draw(FOLD);
        new SmallPrint(sheet, messages, pen, accent).draw(FOLD);
    }

    private void evening() throws IOException {
        Pen.Type tagline = type(Face.DISPLAY, 13, Accent.isLight(accent) ? SOFT : accent);
        paragraph(bill.tagline().in(language), tagline, 70);
        pen.as("H1", this::title);
        String day = Moments.day(bill.startsAt(), bill.zone(), language);
        String time = Moments.time(bill.startsAt(), bill.zone(), language);
        paragraph(say("paper.when", day, time), type(Face.STRONG, 14, INK), 139);
        String doors = Moments.time(bill.doorsAt(), bill.zone(), language);
        paragraph(say("paper.doors", doors), type(Face.TEXT, 10.5f, SOFT), 156);
        paragraph(bill.hall() + " · " + bill.venue(), type(Face.TEXT, 11, INK), 181);
        paragraph(bill.address(), type(Face.TEXT, 10.5f, SOFT), 196);
    }

    private void paragraph(String text, Pen.Type type, float baseline) throws IOException {
        if (!text.isEmpty()) {
            pen.as("P", () -> pen.text(text, type, LEFT, baseline, COLUMN));
        }
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
        pen.box(LEFT, 214, COLUMN, 82, accent);
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
        int onAccent = Accent.isLight(accent) ? INK : 0xffffff;
        pen.item(() -> pen.text(caption, type(Face.TEXT, 9.5f, onAccent), x, 236, width), () -> {
            Pen.Type large = pen.fitted(value, type(Face.STRONG, 38, onAccent), width, 22);
            if (pen.width(value, large) <= width) {
                pen.text(value, large, x, 280, width);
            } else {
                pen.lines(value, type(Face.STRONG, 17, onAccent), x, 261, width, 2);
            }
        });
    }

    private void holder() throws IOException {
        String price = sheet.price().spoken(language.locale());
        Pen.Type strong = type(Face.STRONG, 12, INK);
        Pen.Type small = type(Face.TEXT, 8.5f, SOFT);
        pen.item(() -> pen.text(sheet.tariff(), strong, LEFT, 321, COLUMN * .6f), () -> {
            pen.text(price, strong, LEFT + COLUMN - pen.width(price, strong), 321, COLUMN * .4f);
            String vat = say(
                    "paper.vat",
                    sheet.vat().spoken(language.locale()),
                    sheet.vat().within(sheet.price()).spoken(language.locale()));
            pen.text(vat, small, LEFT + COLUMN - pen.width(vat, small), 334, COLUMN * .5f);
        });
        if (!sheet.proof().isEmpty()) {
            Pen.Type proof = type(Face.STRONG, 10, INK);
            float width = Math.min(pen.width(sheet.proof(), proof), COLUMN * .62f);
            pen.outline(LEFT, 330, width + 16, 20, 1.2f, INK);
            pen.as("LI", () -> pen.as("LBody", () -> pen.text(sheet.proof(), proof, LEFT + 8, 343.5f, COLUMN * .62f)));
        }
        pen.item(
                () -> pen.text(say("paper.name"), small, LEFT, 371, COLUMN),
                () -> pen.lines(sheet.buyer(), type(Face.TEXT, 12, INK), LEFT, 386, COLUMN, 2));
    }

    private String say(String key, Object... words) {
        return messages.say(language, key, words);
    }

    private static Pen.Type type(Face face, float size, int colour) {
        return new Pen.Type(face, size, colour);
    }
}
