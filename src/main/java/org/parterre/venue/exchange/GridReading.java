package org.parterre.venue.exchange;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.UnreadablePlan;
import org.parterre.venue.Words;

/**
 * Reads a hall that somebody drew in a spreadsheet, the stage above: each cell is a seat, an empty one is room. A seat is {@code
 * zone:label+}, where zone and {@code +} (a wheelchair place) may be missing; its label is {@code A12}, {@code A-12}, or only
 * {@code 12} in a line whose first or last cell is the row's name ({@code A}, {@code Rij 12}). Other words are
 * written on the plan. Each sheet is a section.
 */
final class GridReading {
    private static final int APART = 22;
    private static final int BEHIND = 26;
    /** Between what stands on one sheet and what on the next, in lines. */
    private static final int BETWEEN = 3;

    private static final Pattern SEAT = Pattern.compile(
            "(?:(?<zone>[^:]{1,60}):)?\\s*(?<row>\\p{L}{1,3}|\\d{1,3}(?=[-./ ]))?[-./ ]?(?<number>\\d{1,4}\\p{L}?)\\s*(?<wheelchair>\\+)?");
    /** What a row is called, at one of its ends: {@code A}, {@code Rij 12}. */
    private static final Pattern ROW = Pattern.compile(
            "(?:(?:rij|row|reihe|rang(?:e|é)e)\\s+(?<named>\\p{L}{1,3}|\\d{1,3})|(?<letter>\\p{L}{1,3}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String NO_ZONE = "";

    private final Sketch sketch;
    private final Map<String, String> zones = new LinkedHashMap<>();
    private boolean hasStage;
    private int below;
    private int unnamed;

    private GridReading(String name) {
        sketch = new Sketch(name);
    }

    /** @param name of the hall: a spreadsheet doesn't say it */
    static Imported read(byte[] file, String name) {
        Spreadsheet sheet = Spreadsheet.read(file);
        List<Spreadsheet.Page> pages =
                sheet.pages().stream().filter(page -> !page.cells().isEmpty()).toList();
        GridReading reading = new GridReading(name);
        Set<String> zones = new LinkedHashSet<>();
        for (Spreadsheet.Page page : pages) {
            page.cells().forEach(cell -> zones.add(zone(cell.text())));
        }
        zones.remove(null);
        for (String zone : zones) {
            Words called = zone.isEmpty() ? Known.ALL_PLACES : Known.name(zone);
            reading.zones.put(zone, reading.sketch.zone(called));
        }
        for (Spreadsheet.Page page : pages) {
            reading.page(page, pages.size() > 1);
        }
        if (zones.size() > 1) {
            reading.sketch.guess("plan.guess.zones", String.join(", ", zones));
        }
        if (reading.unnamed > 0) {
            reading.sketch.guess("plan.guess.row-names", reading.unnamed);
        }
        return reading.sketch.finish();
    }

    /** The zone of a seat, or null where the cell is no seat. */
    private static @Nullable String zone(String cell) {
        Matcher seat = SEAT.matcher(cell);
        if (!seat.matches() || row(cell) != null) {
            return null;
        }
        String zone = seat.group("zone");
        return zone == null ? NO_ZONE : zone.strip();
    }

    /** What the row is called, where the cell says that; else null. */
    private static @Nullable String row(String cell) {
        Matcher row = ROW.matcher(cell);
        return !row.matches() ? null : row.group("named") != null ? row.group("named") : row.group("letter");
    }

    private void page(Spreadsheet.Page page, boolean oneOfMany) {
        Words called = oneOfMany ? Known.name(Known.line(page.name())) : Known.HALL;
        String kind = oneOfMany ? Known.section(page.name()) : "floor";
        if (!"floor".equals(kind)) {
            sketch.guess("plan.guess.kind." + kind, called.nl());
        }
        Sketch.Part part = sketch.part(called.nl(), called, kind);
        Map<Integer, List<Spreadsheet.Filled>> lines = new LinkedHashMap<>();
        page.cells().forEach(cell -> lines.computeIfAbsent(cell.line(), line -> new ArrayList<>())
                .add(cell));
        double across = (double) APART / pitch(lines.values());
        Map<String, Sketch.Line> rows = new HashMap<>();
        List<Spreadsheet.Filled> stages = new ArrayList<>();
        int last = 0;
        for (Map.Entry<Integer, List<Spreadsheet.Filled>> line : lines.entrySet()) {
            line(part, rows, line.getValue(), across, stages);
            last = Math.max(last, line.getKey());
        }
        if (!stages.isEmpty() && !rows.isEmpty() && !hasStage) {
            hasStage = true;
            stage(part, stages);
        }
        below += last + 1 + BETWEEN;
    }

    /** How many columns lie from one seat to the next: two where rows are drawn half a seat beside each other. */
    private static int pitch(Collection<List<Spreadsheet.Filled>> lines) {
        int pitch = Integer.MAX_VALUE;
        for (List<Spreadsheet.Filled> line : lines) {
            int before = -1;
            for (Spreadsheet.Filled cell : line) {
                if (zone(cell.text()) != null) {
                    pitch = before < 0 ? pitch : Math.min(pitch, cell.column() - before);
                    before = cell.column();
                }
            }
        }
        return pitch == Integer.MAX_VALUE ? 1 : Math.max(1, pitch);
    }

    /** In the middle before the first row or behind the last, whichever cell it was written in. */
    private void stage(Sketch.Part part, List<Spreadsheet.Filled> stages) {
        DoubleSummaryStatistics across = spots(part).collect(Collectors.summarizingDouble(Sketch.Spot::x));
        DoubleSummaryStatistics down = spots(part).collect(Collectors.summarizingDouble(Sketch.Spot::y));
        for (Spreadsheet.Filled stage : stages) {
            boolean isBelow = y(stage) > down.getAverage();
            sketch.draw(
                    "stage",
                    Known.words(stage.text()),
                    new Path2D.Double(),
                    (across.getMin() + across.getMax()) / 2,
                    isBelow ? down.getMax() + Sketch.STAGE_AWAY : down.getMin() - Sketch.STAGE_AWAY);
        }
    }

    private static Stream<Sketch.Spot> spots(Sketch.Part part) {
        return part.lines().stream().flatMap(line -> line.spots().stream());
    }

    private double y(Spreadsheet.Filled cell) {
        return (double) (below + cell.line()) * BEHIND;
    }

    private void line(
            Sketch.Part part,
            Map<String, Sketch.Line> rows,
            List<Spreadsheet.Filled> cells,
            double across,
            List<Spreadsheet.Filled> stages) {
        boolean hasSeats = cells.stream().anyMatch(cell -> zone(cell.text()) != null);
        String called = hasSeats ? called(cells, rows) : "";
        for (Spreadsheet.Filled cell : cells) {
            String zone = zone(cell.text());
            if (zone != null) {
                seat(part, rows, cell, zone, called, cell.column() * across);
            } else if (hasSeats ? row(cell.text()) == null : cell.text().contains(":")) {
                throw new UnreadablePlan(cell.place(), "plan.no-seat-label", cell.text());
            } else if (!hasSeats && Known.isStage(cell.text())) {
                stages.add(cell);
            } else if (!hasSeats) {
                sketch.draw(
                        Known.area(cell.text(), false),
                        Known.words(cell.text()),
                        new Path2D.Double(),
                        cell.column() * across,
                        y(cell));
            }
        }
    }

    /** The name of the row that this line is, at either end or at both; a number that is free where it has none. */
    private String called(List<Spreadsheet.Filled> cells, Map<String, Sketch.Line> rows) {
        String called = "";
        boolean needed = false;
        for (Spreadsheet.Filled cell : cells) {
            String row = row(cell.text());
            if (row != null && !called.isEmpty() && !called.equals(row)) {
                throw new UnreadablePlan(cell.place(), "plan.two-row-names", called, row);
            }
            called = row == null ? called : row;
            Matcher seat = SEAT.matcher(cell.text());
            needed |= row == null && seat.matches() && seat.group("row") == null;
        }
        if (!called.isEmpty() || !needed) {
            return called;
        }
        unnamed++;
        int free = rows.size() + 1;
        while (rows.containsKey(String.valueOf(free))) {
            free++;
        }
        return String.valueOf(free);
    }

    private void seat(
            Sketch.Part part,
            Map<String, Sketch.Line> rows,
            Spreadsheet.Filled cell,
            String zone,
            String called,
            double x) {
        Matcher seat = SEAT.matcher(cell.text());
        if (!seat.matches()) {
            throw new IllegalStateException(cell.text()); // it was one when its zone was read
        }
        String row = seat.group("row") == null ? called : seat.group("row");
        String number = seat.group("number");
        rows.computeIfAbsent(row, label -> {
                    Sketch.Line fresh = new Sketch.Line(label, new ArrayList<>());
                    part.lines().add(fresh);
                    return fresh;
                })
                .spots()
                .add(new Sketch.Spot(
                        sketch.identity(cell.place(), part.id() + "-" + row + "-" + number),
                        number,
                        x,
                        y(cell),
                        zones.getOrDefault(zone, ""),
                        seat.group("wheelchair") != null));
    }
}
