package org.parterre.venue.exchange;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Imprint;
import org.parterre.platform.print.Typesetter;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * A plan on one sheet of paper, for the ushers: A4, or A3 for a large hall, lying where the hall is wide. Every seat has its number
 * in it and every row its letter at both ends; a wheelchair place is a square, a companion's place has round corners. Not for use
 * inside a transaction: drawing takes its time.
 */
public final class PlanPdf {
    public static final String TYPE = "application/pdf";

    private static final int FIT_ON_A4 = 400;
    private static final float EDGE = 36;
    private static final float HEAD = 52;
    private static final float LEGEND_LINE = 16;
    private static final float LEGEND_SIZE = 9;
    private static final float BESIDE_FORM = 20;
    private static final float HALF = 9;
    private static final float BESIDE = 18;
    /** How far from the middle of a circle of radius 1 a curve that draws it is pulled (Bézier). */
    private static final float PULL = 0.5523f;

    private static final int INK = 0x222222;
    private static final int SOFT = 0x555555;
    private static final int LINE = 0x999999;
    private static final int FLOOR = 0xf3f3f3;

    private final Plan plan;
    private final Language language;
    private final PDPageContentStream page;
    private final Typesetter typesetter;
    private final float scale;
    private final float left;
    private final float top;
    private final List<Key> legend;

    /** A zone in the legend, and where in it: how far from the left, in which line. */
    private record Key(PriceZone zone, String text, float x, int line) {}

    private PlanPdf(Plan plan, Language language, PDRectangle paper, PDPageContentStream page, Typesetter typesetter) {
        this.plan = plan;
        this.language = language;
        this.page = page;
        this.typesetter = typesetter;
        legend = legend(plan, language, paper, typesetter);
        scale = scale(plan, paper, legend);
        left = EDGE + (paper.getWidth() - 2 * EDGE - scale * (float) plan.box().width()) / 2;
        top = paper.getHeight() - EDGE - HEAD;
    }

    /** @param title which hall it is · @param below which version, how many places */
    public static byte[] of(Plan plan, String title, String below, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            Imprint.on(document, language, title);
            Typesetter typesetter = Typesetter.open(document);
            PDRectangle paper = paper(plan, language, typesetter);
            PDPage sheet = new PDPage(paper);
            document.addPage(sheet);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                new PlanPdf(plan, language, paper, page, typesetter).draw(paper, title, below);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Upright or lying, whichever shows the hall larger. */
    private static PDRectangle paper(Plan plan, Language language, Typesetter typesetter) {
        PDRectangle upright = plan.seats().size() <= FIT_ON_A4 ? PDRectangle.A4 : PDRectangle.A3;
        PDRectangle lying = new PDRectangle(upright.getHeight(), upright.getWidth());
        return scale(plan, lying, legend(plan, language, lying, typesetter))
                        > scale(plan, upright, legend(plan, language, upright, typesetter))
                ? lying
                : upright;
    }

    private static float scale(Plan plan, PDRectangle paper, List<Key> legend) {
        double width = paper.getWidth() - 2 * EDGE;
        double height = paper.getHeight() - 2 * EDGE - HEAD - lines(legend) * LEGEND_LINE;
        return (float) Math.min(width / plan.box().width(), height / plan.box().height());
    }

    private static int lines(List<Key> legend) {
        return legend.isEmpty() ? 0 : legend.get(legend.size() - 1).line() + 1;
    }

    /** The zones beside each other, and below each other where they are many. */
    private static List<Key> legend(Plan plan, Language language, PDRectangle paper, Typesetter typesetter) {
        float width = paper.getWidth() - 2 * EDGE;
        Map<String, Long> places =
                plan.seats().stream().collect(Collectors.groupingBy(Seat::zone, Collectors.counting()));
        List<Key> legend = new ArrayList<>();
        float x = 0;
        int line = 0;
        for (PriceZone zone : plan.zones()) {
            String text = typesetter.shortened(
                    zone.name().in(language) + " (" + places.getOrDefault(zone.id(), 0L) + ")",
                    Face.TEXT,
                    LEGEND_SIZE,
                    width / 3);
            float wide = BESIDE_FORM + typesetter.width(text, Face.TEXT, LEGEND_SIZE) + LEGEND_LINE;
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            legend.add(new Key(zone, text, EDGE + x, line));
            x += wide;
        }
        return legend;
    }

    private void draw(PDRectangle paper, String title, String below) throws IOException {
        float width = paper.getWidth() - 2 * EDGE;
        ink(INK);
        typesetter.line(
                page, typesetter.shortened(title, Face.DISPLAY, 22, width), Face.DISPLAY, 22, EDGE, top + HEAD - 22);
        ink(SOFT);
        typesetter.line(page, typesetter.shortened(below, Face.TEXT, 10, width), Face.TEXT, 10, EDGE, top + HEAD - 38);
        for (Plan.Area area : plan.areas()) {
            outline(area.path());
            written(area.name().in(language), area.x(), area.y(), 14, INK);
        }
        for (Plan.Standing room : plan.standing()) {
            outline(room.path());
            written(room.name().in(language) + " (" + room.places().size() + ")", room.x(), room.y(), 12, INK);
        }
        for (Plan.Section section : plan.sections()) {
            written(section.name().in(language), section.x(), section.y(), 14, INK);
            for (Plan.Row row : section.rows()) {
                row(row);
            }
        }
        legend();
    }

    private void row(Plan.Row row) throws IOException {
        for (Seat seat : row.seats()) {
            float round = seat.wheelchair() ? 0 : seat.companion() ? HALF / 2 : HALF;
            form(plan.zone(seat.zone()), x(seat.x()), y(seat.y()), scale, round);
            written(seat.number(), seat.x(), seat.y() + 3, 8, INK);
        }
        if (!row.seats().isEmpty()) {
            Seat first = row.seats().get(0);
            Seat last = row.seats().get(row.seats().size() - 1);
            written(row.label(), first.x() - BESIDE, first.y() + 3, 9, SOFT);
            written(row.label(), last.x() + BESIDE, last.y() + 3, 9, SOFT);
        }
    }

    private void legend() throws IOException {
        for (Key key : legend) {
            float y = EDGE + (lines(legend) - 1 - key.line()) * LEGEND_LINE;
            form(key.zone(), key.x() + 7, y + 3, 0.7f, HALF);
            ink(INK);
            typesetter.line(page, key.text(), Face.TEXT, LEGEND_SIZE, key.x() + BESIDE_FORM, y);
        }
    }

    /** A seat around that point of the paper, as large as that. @param round how much of a corner is round; all of it is a circle */
    private void form(PriceZone zone, float x, float y, float size, float round) throws IOException {
        ZoneLook look = ZoneLook.of(zone);
        stroke(look.colour(), 1.5f * size);
        float[] dashes = new float[look.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = look.dashes().get(i) * size;
        }
        page.setLineDashPattern(dashes, 0);
        float half = HALF * size;
        float corner = round * size;
        float pull = corner * (1 - PULL);
        page.moveTo(x - half + corner, y - half);
        page.lineTo(x + half - corner, y - half);
        page.curveTo(x + half - pull, y - half, x + half, y - half + pull, x + half, y - half + corner);
        page.lineTo(x + half, y + half - corner);
        page.curveTo(x + half, y + half - pull, x + half - pull, y + half, x + half - corner, y + half);
        page.lineTo(x - half + corner, y + half);
        page.curveTo(x - half + pull, y + half, x - half, y + half - pull, x - half, y + half - corner);
        page.lineTo(x - half, y - half + corner);
        page.curveTo(x - half, y - half + pull, x - half + pull, y - half, x - half + corner, y - half);
        page.closeAndStroke();
        page.setLineDashPattern(new float[0], 0);
    }

    private void outline(String path) throws IOException {
        List<Outline.Stroke> strokes = Outline.strokes(Outline.read(path));
        if (strokes.isEmpty()) {
            return;
        }
        stroke(LINE, 1);
        ink(FLOOR);
        for (Outline.Stroke stroke : strokes) {
            Point2D first = stroke.points().get(0);
            page.moveTo(x(first.getX()), y(first.getY()));
            for (Point2D point : stroke.points().subList(1, stroke.points().size())) {
                page.lineTo(x(point.getX()), y(point.getY()));
            }
            if (stroke.closed()) {
                page.closePath();
            }
        }
        if (strokes.stream().allMatch(Outline.Stroke::closed)) {
            page.fillAndStroke();
        } else {
            page.stroke();
        }
    }

    /** In the middle over that point of the plan. */
    private void written(String text, double x, double y, float size, int colour) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        ink(colour);
        float width = typesetter.width(text, Face.TEXT, size * scale);
        typesetter.line(page, text, Face.TEXT, size * scale, x(x) - width / 2, y(y));
    }

    private float x(double x) {
        return left + scale * (float) (x - plan.box().x());
    }

    private float y(double y) {
        return top - scale * (float) (y - plan.box().y());
    }

    private void ink(int colour) throws IOException {
        page.setNonStrokingColor((colour >> 16 & 0xff) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
    }

    private void stroke(int colour, float width) throws IOException {
        page.setStrokingColor((colour >> 16 & 0xff) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
        page.setLineWidth(width);
    }
}
