package org.parterre.venue;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.ParseException;

/** What is drawn of a hall and not sold: SVG path data, read as a shape and written as straight lines. */
public final class Outline {
    private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZz0-9 ,.eE+-]{0,50000}");
    /** How far a straight line may lie beside the curve that it stands for, in the plan's units; a seat is 22 wide. */
    private static final double FLATNESS = 0.25;

    /** A curve becomes at most 64 lines, however large it is. */
    private static final int HALVINGS = 6;

    private static final double FARTHEST = 1e6;
    private static final double SAME = 0.005;

    private Outline() {}

    /** A line from point to point. @param closed its end is its beginning, which is named once */
    public record Stroke(List<Point2D> points, boolean closed) {}

    /** @throws IllegalArgumentException when it is no SVG path data, or longer than anybody draws */
    public static Shape read(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path data");
        }
        if (path.isBlank()) {
            return new Path2D.Double();
        }
        try {
            Shape shape = AWTPathProducer.createShape(new StringReader(path), Path2D.WIND_NON_ZERO);
            Rectangle2D bounds = shape.getBounds2D();
            double farthest = Math.max(
                    Math.max(Math.abs(bounds.getMinX()), Math.abs(bounds.getMaxX())),
                    Math.max(Math.abs(bounds.getMinY()), Math.abs(bounds.getMaxY())));
            if (!(farthest <= FARTHEST)) {
                throw new IllegalArgumentException("beyond any hall");
            }
            return shape;
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same as straight lines only. */
    public static List<Stroke> strokes(Shape shape) {
        List<Stroke> strokes = new ArrayList<>();
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        PathIterator pieces = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS, HALVINGS);
        for (; !pieces.isDone(); pieces.next()) {
            int kind = pieces.currentSegment(at);
            if (kind != PathIterator.SEG_LINETO) {
                add(strokes, points, kind == PathIterator.SEG_CLOSE);
                points = new ArrayList<>();
            }
            if (kind != PathIterator.SEG_CLOSE) {
                points.add(new Point2D.Double(at[0], at[1]));
            }
        }
        add(strokes, points, false);
        return strokes;
    }

    private static void add(List<Stroke> strokes, List<Point2D> points, boolean closed) {
        int last = points.size() - 1;
        if (closed && last > 0 && points.get(last).distance(points.get(0)) < SAME) {
            points.remove(last);
        }
        if (points.size() > 1) {
            strokes.add(new Stroke(List.copyOf(points), closed));
        }
    }

    /** The shape without its curves, and so without points that lie outside of what is drawn. */
    public static Shape straight(Shape shape) {
        Path2D straight = new Path2D.Double();
        for (Stroke stroke : strokes(shape)) {
            straight.moveTo(
                    stroke.points().get(0).getX(), stroke.points().get(0).getY());
            stroke.points().stream().skip(1).forEach(point -> straight.lineTo(point.getX(), point.getY()));
            if (stroke.closed()) {
                straight.closePath();
            }
        }
        return straight;
    }

    /** As path data. */
    public static String write(List<Stroke> strokes) {
        StringBuilder path = new StringBuilder();
        for (Stroke stroke : strokes) {
            char letter = 'M';
            for (Point2D point : stroke.points()) {
                path.append(path.length() == 0 ? "" : " ").append(letter);
                path.append(number(point.getX())).append(' ').append(number(point.getY()));
                letter = 'L';
            }
            path.append(stroke.closed() ? " Z" : "");
        }
        return path.toString();
    }

    /** A coordinate with at most two decimals, and none without need. */
    public static String number(double value) {
        return rounded(value).toPlainString();
    }

    static BigDecimal rounded(double value) {
        BigDecimal shortest =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
