package org.parterre.venue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;

/**
 * Something about a plan that can be so and probably is not meant: it is named to whoever is going to use the plan, and refused
 * to nobody. {@link #ALL} is what is looked at.
 *
 * @param name for programs; the sentence is {@code plan.odd.<name>}, with the places that it is about
 * @param finds the places, each as a person finds it in the hall, in either language
 */
public record Oddity(String name, Function<Plan, List<Spoken>> finds) {
    /** So near the middles of two seats never are; neighbours are some 22 apart. */
    private static final double TOO_NEAR = 10;
    /** More are counted, not named. */
    private static final int NAMED = 5;

    /** In the order in which they are told. */
    public static final List<Oddity> ALL = List.of(
            new Oddity("same-label", Oddity::sameLabel),
            new Oddity("overlap", Oddity::overlapping),
            new Oddity("outside", Oddity::outside),
            new Oddity("no-row-label", Oddity::unlabelledRows),
            new Oddity("no-companion", Oddity::wheelchairsAlone),
            new Oddity("empty-zone", Oddity::emptyZones));

    /** What is odd about that plan, each as a sentence; nothing where all is well. */
    public static List<BadInput.Words> of(Plan plan) {
        List<BadInput.Words> sentences = new ArrayList<>();
        for (Oddity oddity : ALL) {
            List<Spoken> found = oddity.finds().apply(plan);
            if (!found.isEmpty()) {
                Spoken first = language -> first(found, language);
                sentences.add(new BadInput.Words("plan.odd." + oddity.name(), first));
            }
        }
        return sentences;
    }

    private static String first(List<Spoken> found, Language language) {
        String named = found.stream().limit(NAMED).map(one -> one.in(language)).collect(Collectors.joining(", "));
        return found.size() > NAMED ? named + " … (" + found.size() + ")" : named;
    }

    /** Two people with the same words on their tickets would both be right. */
    private static List<Spoken> sameLabel(Plan plan) {
        Set<String> seen = new HashSet<>();
        return numbered(plan)
                .filter(seat -> !seen.add(seat.section() + "\n" + seat.row() + "\n" + seat.number()))
                .map(seat -> named(plan, seat))
                .toList();
    }

    /** Each seat that has another one too near, once. Looked up by squares that are as wide, where none is far off. */
    private static List<Spoken> overlapping(Plan plan) {
        Map<String, Seat> squares = new HashMap<>();
        List<Spoken> found = new ArrayList<>();
        numbered(plan).forEach(seat -> {
            long column = (long) Math.floor(seat.x() / TOO_NEAR);
            long line = (long) Math.floor(seat.y() / TOO_NEAR);
            for (int square = 0; square < 9; square++) {
                Seat other = squares.get((column - 1 + square % 3) + " " + (line - 1 + square / 3));
                if (other != null && Math.hypot(seat.x() - other.x(), seat.y() - other.y()) < TOO_NEAR) {
                    Spoken one = named(plan, other);
                    Spoken two = named(plan, seat);
                    found.add(language -> one.in(language) + " / " + two.in(language));
                    return;
                }
            }
            squares.put(column + " " + line, seat);
        });
        return found;
    }

    private static List<Spoken> outside(Plan plan) {
        Plan.Box box = plan.box();
        return numbered(plan)
                .filter(seat -> seat.x() < box.x()
                        || seat.y() < box.y()
                        || seat.x() > box.x() + box.width()
                        || seat.y() > box.y() + box.height())
                .map(seat -> named(plan, seat))
                .toList();
    }

    private static List<Spoken> unlabelledRows(Plan plan) {
        return plan.sections().stream()
                .filter(section ->
                        section.rows().stream().anyMatch(row -> row.label().isBlank()))
                .map(section -> (Spoken) section.name()::in)
                .toList();
    }

    /** Somebody in a wheelchair could come with nobody beside them. */
    private static List<Spoken> wheelchairsAlone(Plan plan) {
        Set<String> accompanied = plan.seats().stream()
                .map(Seat::companionOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return plan.seats().stream()
                .filter(seat -> seat.wheelchair() && !accompanied.contains(seat.id()))
                .map(seat -> named(plan, seat))
                .toList();
    }

    private static List<Spoken> emptyZones(Plan plan) {
        Set<String> used = plan.seats().stream().map(Seat::zone).collect(Collectors.toSet());
        return plan.zones().stream()
                .filter(zone -> !used.contains(zone.id()))
                .map(zone -> (Spoken) zone.name()::in)
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
