package org.parterre.venue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;

/**
 * Something about a plan that can be so and probably is not meant: it is named to whoever is going to use the plan, and refused
 * to nobody; but for what {@code bars}, which only a plan that somebody is still drawing has. {@link #ALL} is what is looked at.
 *
 * @param name for programs; the sentence is {@code plan.odd.<name>}, with the places that it is about
 * @param bars no such plan can be used
 * @param finds the places
 */
public record Oddity(String name, boolean bars, Function<Plan, List<Found>> finds) {
    /** So near the middles of two seats never are; neighbours are some 22 apart. */
    private static final double TOO_NEAR = 10;
    /** More are counted, not named. */
    private static final int NAMED = 5;

    /** In the order in which they are told. */
    public static final List<Oddity> ALL = List.of(
            new Oddity("no-seats", true, Oddity::nobody),
            new Oddity("no-zone", true, Oddity::withoutZone),
            new Oddity("lone-companion", true, Oddity::companionsAlone),
            new Oddity("same-label", false, Oddity::sameLabel),
            new Oddity("overlap", false, Oddity::overlapping),
            new Oddity("outside", false, Oddity::outside),
            new Oddity("no-row-label", false, Oddity::unlabelledRows),
            new Oddity("no-companion", false, Oddity::wheelchairsAlone),
            new Oddity("empty-zone", false, Oddity::emptyZones));

    /**
     * One that was found.
     *
     * @param words as a person finds it in the hall, in either language
     * @param seats which seats these are, by identity; none where it is about no seat
     */
    public record Found(Spoken words, List<String> seats) {}

    /** What is to be told of it. @param seats all that it is about */
    public record Told(Oddity oddity, BadInput.Words sentence, List<String> seats) {}

    /** What is odd about that plan; nothing where all is well. */
    public static List<Told> look(Plan plan) {
        List<Told> told = new ArrayList<>();
        for (Oddity oddity : ALL) {
            List<Found> found = oddity.finds().apply(plan);
            if (!found.isEmpty()) {
                Spoken first = language -> first(found, language);
                List<String> seats =
                        found.stream().flatMap(one -> one.seats().stream()).toList();
                told.add(new Told(oddity, new BadInput.Words("plan.odd." + oddity.name(), first), seats));
            }
        }
        return told;
    }

    /** The same, each only as a sentence. */
    public static List<BadInput.Words> of(Plan plan) {
        return look(plan).stream().map(Told::sentence).toList();
    }

    private static String first(List<Found> found, Language language) {
        String named =
                found.stream().limit(NAMED).map(one -> one.words().in(language)).collect(Collectors.joining(", "));
        return found.size() > NAMED ? named + " … (" + found.size() + ")" : named;
    }

    private static List<Found> nobody(Plan plan) {
        return plan.seats().isEmpty() ? List.of(new Found(plan.name()::in, List.of())) : List.of();
    }

    private static List<Found> withoutZone(Plan plan) {
        List<Found> found = new ArrayList<>(each(plan, seat -> !plan.hasZone(seat)));
        plan.standing().stream()
                .filter(room -> room.zone().isEmpty())
                .forEach(room -> found.add(new Found(room.name()::in, List.of())));
        return found;
    }

    /** Whose place it is that they belong to was taken away, or is no wheelchair place any more. */
    private static List<Found> companionsAlone(Plan plan) {
        return each(plan, seat -> {
            String place = seat.companionOf();
            Seat beside = place == null ? null : plan.seat(place);
            return place != null && (beside == null || !beside.wheelchair());
        });
    }

    /** Two people with the same words on their tickets would both be right. */
    private static List<Found> sameLabel(Plan plan) {
        Set<String> seen = new HashSet<>();
        return each(plan, seat -> !seen.add(seat.section() + "\n" + seat.row() + "\n" + seat.number()));
    }

    /** Each seat that has another one too near, once. Looked up by squares that are as wide, where none is far off. */
    private static List<Found> overlapping(Plan plan) {
        Map<String, Seat> squares = new HashMap<>();
        List<Found> found = new ArrayList<>();
        numbered(plan).forEach(seat -> {
            long column = (long) Math.floor(seat.x() / TOO_NEAR);
            long line = (long) Math.floor(seat.y() / TOO_NEAR);
            for (int square = 0; square < 9; square++) {
                Seat other = squares.get((column - 1 + square % 3) + " " + (line - 1 + square / 3));
                if (other != null && Math.hypot(seat.x() - other.x(), seat.y() - other.y()) < TOO_NEAR) {
                    Spoken one = named(plan, other);
                    Spoken two = named(plan, seat);
                    found.add(new Found(
                            language -> one.in(language) + " / " + two.in(language), List.of(other.id(), seat.id())));
                    return;
                }
            }
            squares.put(column + " " + line, seat);
        });
        return found;
    }

    private static List<Found> outside(Plan plan) {
        Plan.Box box = plan.box();
        return each(
                plan,
                seat -> seat.x() < box.x()
                        || seat.y() < box.y()
                        || seat.x() > box.x() + box.width()
                        || seat.y() > box.y() + box.height());
    }

    private static List<Found> unlabelledRows(Plan plan) {
        return plan.sections().stream()
                .filter(section ->
                        section.rows().stream().anyMatch(row -> row.label().isBlank()))
                .map(section -> new Found(
                        section.name()::in,
                        section.rows().stream()
                                .filter(row -> row.label().isBlank())
                                .flatMap(row -> row.seats().stream())
                                .map(Seat::id)
                                .toList()))
                .toList();
    }

    /** Somebody in a wheelchair could come with nobody beside them. */
    private static List<Found> wheelchairsAlone(Plan plan) {
        Set<String> accompanied = plan.seats().stream()
                .map(Seat::companionOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return each(plan, seat -> seat.wheelchair() && !accompanied.contains(seat.id()));
    }

    private static List<Found> emptyZones(Plan plan) {
        Set<String> used = plan.seats().stream().map(Seat::zone).collect(Collectors.toSet());
        return plan.zones().stream()
                .filter(zone -> !used.contains(zone.id()))
                .map(zone -> new Found(zone.name()::in, List.of()))
                .toList();
    }

    private static List<Found> each(Plan plan, Predicate<Seat> isSo) {
        return numbered(plan)
                .filter(isSo)
                .map(seat -> new Found(named(plan, seat), List.of(seat.id())))
                .toList();
    }

    private static Stream<Seat> numbered(Plan plan) {
        return plan.seats().stream().filter(seat -> !seat.standing());
    }

    /** Row and number, with the section where there are several. */
    private static Spoken named(Plan plan, Seat seat) {
        String spot = seat.row() + "-" + seat.number();
        return plan.sections().size() == 1
                ? language -> spot
                : language -> plan.section(seat).in(language) + " " + spot;
    }
}
