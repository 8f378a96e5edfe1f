package org.parterre.seats.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.parterre.platform.Language;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * The hall as it is drawn, in the plan's units, without knowing SVG from HTML: the template writes it down. The seats stand
 * in the order of {@link SeatList}, so that the map and the list are two views of one thing without naming each seat twice.
 */
public record HallDrawing(
        String viewBox,
        int width,
        List<Stroke> strokes,
        List<Name> names,
        List<Name> letters,
        List<Spot> spots,
        List<Room> rooms) {
    /** How far beside the last seat of a row its letter stands; neighbours are some 22 apart. */
    private static final double BESIDE = 20;

    private static final int SMALL_ROW = 5;

    /** CSS pixels per unit of the plan; a small hall on a wide screen is not blown up further. */
    private static final double LARGEST = 1.3;

    /** A line of the house. {@code kind} is stage, rail, wall or bar. */
    public record Stroke(String kind, String path) {}

    /** A word on the drawing. {@code kind} is section, stage, bar, text or row. */
    public record Name(String kind, String text, String x, String y) {}

    /** One seat: which form of the page's symbols, where. */
    public record Spot(String form, String x, String y) {}

    /** A standing area. */
    public record Room(String id, String letter, String name, String path, String x, String y, int free) {}

    static HallDrawing of(Plan plan, SeatMap.Picture picture, Wish wish, Language language) {
        return of(plan, language, seat -> form(plan, seat, picture, wish), area -> (int)
                area.places().stream().filter(place -> !picture.taken(place)).count());
    }

    /**
     * The same hall for another purpose.
     *
     * @param form of each seat
     * @param count what is to be counted in a room to stand in
     */
    public static HallDrawing of(
            Plan plan, Language language, Function<Seat, String> form, ToIntFunction<Plan.Standing> count) {
        List<Stroke> strokes = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Plan.Area area : plan.areas()) {
            if (!area.path().isEmpty()) {
                strokes.add(new Stroke(area.kind(), area.path()));
            }
            name(names, area.kind(), area.name().in(language), area.x(), area.y());
        }
        List<Name> letters = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            name(names, "section", section.name().in(language), section.x(), section.y());
            for (Plan.Row row : section.rows()) {
                letters(letters, row, plan.box());
                row.seats().forEach(seat -> spots.add(new Spot(form.apply(seat), number(seat.x()), number(seat.y()))));
            }
        }
        return new HallDrawing(
                String.join(
                        " ",
                        number(plan.box().x()),
                        number(plan.box().y()),
                        number(plan.box().width()),
                        number(plan.box().height())),
                (int) Math.round(plan.box().width() * LARGEST),
                strokes,
                names,
                letters,
                spots,
                plan.standing().stream()
                        .map(area -> room(plan, area, count.applyAsInt(area), language))
                        .toList());
    }

    /** The form of a seat that can be had: its zone's letter and the marks of its facts. */
    static String form(PriceZone zone, Seat seat) {
        return ZoneMark.letter(zone) + facts(seat);
    }

    /** w for a wheelchair place, c for the place beside it, r where part of the stage can't be seen. */
    static String facts(Seat seat) {
        return seat.wheelchair() ? "w" : seat.companion() ? "c" : seat.restrictedView() ? "r" : "";
    }

    private static String form(Plan plan, Seat seat, SeatMap.Picture picture, Wish wish) {
        return picture.taken(seat)
                ? "taken"
                : wish.seats().contains(seat.id()) ? "mine" : form(plan.zone(seat.zone()), seat);
    }

    private static Room room(Plan plan, Plan.Standing area, int count, Language language) {
        return new Room(
                area.id(),
                ZoneMark.letter(plan.zone(area.zone())),
                area.name().in(language),
                area.path(),
                number(area.x()),
                number(area.y()),
                count);
    }

    /** A row is lettered at both ends; a box of a few seats at the end that is away from the middle. */
    private static void letters(List<Name> letters, Plan.Row row, Plan.Box box) {
        List<Seat> seats = row.seats();
        if (seats.isEmpty()) {
            return;
        }
        Seat first = seats.get(0);
        Seat last = seats.get(seats.size() - 1);
        double middle = box.x() + box.width() / 2;
        boolean small = seats.size() < SMALL_ROW;
        if (!small || first.x() < middle) {
            letter(letters, row, first, seats.size() > 1 ? seats.get(1) : first, -1);
        }
        if (!small || first.x() >= middle) {
            letter(letters, row, last, seats.size() > 1 ? seats.get(seats.size() - 2) : last, 1);
        }
    }

    private static void letter(List<Name> letters, Plan.Row row, Seat end, Seat before, double side) {
        double apart = Math.hypot(end.x() - before.x(), end.y() - before.y());
        double across = apart == 0 ? side : (end.x() - before.x()) / apart;
        double down = apart == 0 ? 0 : (end.y() - before.y()) / apart;
        name(letters, "row", row.label(), end.x() + across * BESIDE, end.y() + down * BESIDE);
    }

    private static void name(List<Name> names, String kind, String text, double x, double y) {
        if (!text.isEmpty()) {
            names.add(new Name(kind, text, number(x), number(y)));
        }
    }

    /** With at most one decimal and without a useless one: a page of 1,350 seats feels it. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
