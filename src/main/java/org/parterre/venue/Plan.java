package org.parterre.venue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;

/** A seating plan in memory: immutable, shared by everybody who asks. {@link PlanDocument} reads it from a
 * document and checks it; {@link PlanWriting} writes it down. */
public final class Plan {
    private final Words name;
    private final Box box;
    private final List<PriceZone> zones;
    private final List<Section> sections;
    private final List<Area> areas;
    private final List<Standing> standing;
    private final List<Seat> seats;
    private final Map<String, Seat> byId = new HashMap<>();
    private final Map<String, PriceZone> zoneById = new HashMap<>();
    private final Map<String, Words> sectionNames = new HashMap<>();
    private final Set<String> boxes = new HashSet<>();

    /** What part of the paper is drawn on. */
    public record Box(double x, double y, double width, double height) {}

    /** A part of the hall with rows. {@code kind} is floor, balcony or box; x and y say where its name is written. */
    public record Section(String id, String kind, Words name, double x, double y, List<Row> rows) {}

    /**
     * Seats beside each other, from left to right as drawn.
     *
     * @param rank how soon the house gives its seats away, 0 first: of seats beside each other, in one price zone; null where
     *     the organiser leaves it to the distance from the stage
     */
    public record Row(String label, List<Seat> seats, @Nullable Integer rank) {
        public Row(String label, List<Seat> seats) {
            this(label, seats, null);
        }
    }

    /** What is drawn and not sold: stage, rail, wall, bar, text. {@code path} is SVG path data, or empty; x and y are the
     * middle of the line on which its name stands. */
    public record Area(String kind, String path, Words name, double x, double y) {}

    /** A room to stand in: so many places without numbers. */
    public record Standing(String id, Words name, String zone, String path, double x, double y, List<Seat> places) {}

    /** @param seats all of them: of the sections in their order, then the places to stand */
    public Plan(
            Words name,
            Box box,
            List<PriceZone> zones,
            List<Section> sections,
            List<Area> areas,
            List<Standing> standing,
            List<Seat> seats) {
        this.name = name;
        this.box = box;
        this.zones = List.copyOf(zones);
        this.sections = List.copyOf(sections);
        this.areas = List.copyOf(areas);
        this.standing = List.copyOf(standing);
        this.seats = List.copyOf(seats);
        seats.forEach(seat -> byId.put(seat.id(), seat));
        zones.forEach(zone -> zoneById.put(zone.id(), zone));
        sections.forEach(section -> sectionNames.put(section.id(), section.name()));
        sections.stream().filter(section -> "box".equals(section.kind())).forEach(section -> boxes.add(section.id()));
        standing.forEach(area -> sectionNames.put(area.id(), area.name()));
    }

    public Words name() {
        return name;
    }

    public Box box() {
        return box;
    }

    /** The price zones, the dearest first. */
    public List<PriceZone> zones() {
        return zones;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Area> areas() {
        return areas;
    }

    public List<Standing> standing() {
        return standing;
    }

    /** Every place, by ordinal. */
    public List<Seat> seats() {
        return seats;
    }

    /** The place with that identity, or null. */
    public @Nullable Seat seat(String id) {
        return byId.get(id);
    }

    /** False only of a seat to which somebody who is still drawing has given no zone. */
    public boolean hasZone(Seat seat) {
        return zoneById.containsKey(seat.zone());
    }

    /** The zone with that id. @throws IllegalArgumentException where the plan has none */
    public PriceZone zone(String id) {
        PriceZone zone = zoneById.get(id);
        if (zone == null) {
            throw new IllegalArgumentException("no zone " + id + " in this plan");
        }
        return zone;
    }

    /**
     * The same hall with some seats in other price zones. A seat or a zone that this plan doesn't have changes nothing.
     *
     * @param zoneBySeat the zones of those seats; of a room to stand in its first place decides
     */
    public Plan repainted(Map<String, String> zoneBySeat) {
        Map<String, Seat> painted = new HashMap<>();
        for (Seat seat : seats) {
            String zone = zoneBySeat.get(seat.id());
            painted.put(seat.id(), zone == null || !zoneById.containsKey(zone) ? seat : seat.in(zone));
        }
        UnaryOperator<List<Seat>> look = places -> places.stream()
                .map(place -> painted.getOrDefault(place.id(), place))
                .toList();
        return new Plan(
                name,
                box,
                zones,
                sections.stream()
                        .map(section -> new Section(
                                section.id(),
                                section.kind(),
                                section.name(),
                                section.x(),
                                section.y(),
                                section.rows().stream()
                                        .map(row -> new Row(row.label(), look.apply(row.seats()), row.rank()))
                                        .toList()))
                        .toList(),
                areas,
                standing.stream()
                        .map(room -> {
                            List<Seat> places = look.apply(room.places());
                            String zone = places.isEmpty()
                                    ? room.zone()
                                    : places.get(0).zone();
                            return new Standing(room.id(), room.name(), zone, room.path(), room.x(), room.y(), places);
                        })
                        .toList(),
                look.apply(seats));
    }

    /** Where a person finds the seat. */
    public SeatLabel label(Seat seat, Language language) {
        return new SeatLabel(
                section(seat).in(language), boxes.contains(seat.section()), seat.row(), seat.number(), language);
    }

    /** What the part of the hall is called where the seat is. */
    Words section(Seat seat) {
        return sectionNames.getOrDefault(seat.section(), name);
    }

    /** The label of a seat of which only the identity is at hand; the identity itself where the plan no longer has it. */
    public SeatLabel label(String seatId, Language language) {
        Seat seat = byId.get(seatId);
        return seat == null ? new SeatLabel(seatId, false, "", "", language) : label(seat, language);
    }
}
