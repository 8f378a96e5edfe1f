package org.parterre.venue.exchange;

import java.awt.geom.Path2D;
import java.util.ArrayList;
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
import org.parterre.venue.UnreadablePlan;
import org.parterre.venue.Words;

/**
 * Reads a hall that somebody drew in a spreadsheet, the stage above: each cell is a seat, an empty one is room. A seat is {@code
 * zone:label+}, where zone and {@code +} (a wheelchair place) may be missing; its label is {@code A12}, {@code A-12}, or only
 * {@code 12} in a line whose first cell is the row's letter. Other words are written on the plan. Each sheet is a section.
 */
final class GridReading {
    private static final int APART = 22;
    private static final int BEHIND = 26;
    /** Between what stands on one sheet and what on the next, in lines. */
    private static final int BETWEEN = 3;

    private static final Pattern SEAT = Pattern.compile(
            "(?:(?<zone>[^:]{1,60}):)?\\s*(?<row>\\p{L}{1,3}|\\d{1,3}(?=[-./ ]))?[-./ ]?(?<number>\\d{1,4}\\p{L}?)\\s*(?<wheelchair>\\+)?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{1,3}");
    private static final String NO_ZONE = "";

    private final Sketch sketch;
    private final Map<String, String> zones = new LinkedHashMap<>();
    private final List<String> stages = new ArrayList<>();
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
    private static @org.jspecify.annotations.Nullable String zone(String cell) {
        Matcher seat = SEAT.matcher(cell);
        return seat.matches()
                ? seat.group("zone") == null ? NO_ZONE : seat.group("zone").strip()
                : null;
    }

    private void page(Spreadsheet.Page page, boolean oneOfMany) {
        Words called = oneOfMany ? Known.name(page.name()) : Known.HALL;
        Sketch.Part part = sketch.part(called.nl(), called, oneOfMany ? Known.section(page.name()) : "floor");
        Map<Integer, List<Spreadsheet.Filled>> lines = new LinkedHashMap<>();
        page.cells().forEach(cell -> lines.computeIfAbsent(cell.line(), line -> new ArrayList<>())
                .add(cell));
        Map<String, Sketch.Line> rows = new HashMap<>();
        int last = 0;
        for (Map.Entry<Integer, List<Spreadsheet.Filled>> line : lines.entrySet()) {
            line(part, rows, line.getValue());
            last = Math.max(last, line.getKey());
        }
        stage(part);
        below += last + 1 + BETWEEN;
    }

    /** In the middle before the first row, whichever cell it was written in. */
    private void stage(Sketch.Part part) {
        DoubleSummaryStatistics across = spots(part).collect(Collectors.summarizingDouble(Sketch.Spot::x));
        if (across.getCount() == 0) {
            stages.clear();
            return;
        }
        double front = spots(part).mapToDouble(Sketch.Spot::y).min().orElse(0);
        for (String text : stages) {
            sketch.draw(
                    "stage",
                    Known.words(text),
                    new Path2D.Double(),
                    (across.getMin() + across.getMax()) / 2,
                    front - Sketch.STAGE_AWAY);
        }
        stages.clear();
    }

    private static Stream<Sketch.Spot> spots(Sketch.Part part) {
        return part.lines().stream().flatMap(line -> line.spots().stream());
    }

    private void line(Sketch.Part part, Map<String, Sketch.Line> rows, List<Spreadsheet.Filled> cells) {
        boolean hasSeats = cells.stream().anyMatch(cell -> zone(cell.text()) != null);
        String letter = "";
        for (Spreadsheet.Filled cell : cells) {
            Matcher seat = SEAT.matcher(cell.text());
            double x = (double) cell.column() * APART;
            double y = (double) (below + cell.line()) * BEHIND;
            if (seat.matches()) {
                letter = seat(part, rows, cell, seat, letter, x, y);
            } else if (hasSeats && LETTER.matcher(cell.text()).matches()) {
                letter = letter.isEmpty() ? cell.text() : letter; // at the other end it stands again
            } else if (hasSeats || cell.text().contains(":")) {
                throw new UnreadablePlan(cell.place(), "plan.no-seat-label", cell.text());
            } else if (Known.isStage(cell.text())) {
                stages.add(cell.text());
            } else {
                sketch.draw(Known.area(cell.text(), false), Known.words(cell.text()), new Path2D.Double(), x, y);
            }
        }
    }

    private String seat(
            Sketch.Part part,
            Map<String, Sketch.Line> rows,
            Spreadsheet.Filled cell,
            Matcher seat,
            String letter,
            double x,
            double y) {
        String row = seat.group("row") == null ? letter : seat.group("row");
        if (row.isEmpty()) {
            row = String.valueOf(rows.size() + 1);
            unnamed++;
        }
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
                        y,
                        zones.getOrDefault(String.valueOf(zone(cell.text())), ""),
                        seat.group("wheelchair") != null));
        return seat.group("row") == null ? row : letter;
    }
}
