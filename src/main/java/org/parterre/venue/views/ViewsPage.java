package org.parterre.venue.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;

/**
 * The photographs of a hall, and the form for one more.
 *
 * @param plan the newest one, or null while there is none
 * @param typed what stands in the form
 * @param problems for each field that is wrong its sentence
 */
public record ViewsPage(
        Hall hall, @Nullable Plan plan, Sights sights, Map<String, String> typed, Map<String, String> problems) {
    /** A section with its rows, to choose from. */
    public record Part(String name, List<Choice> choices) {}

    /** @param value as the form sends it */
    public record Choice(String value, String name) {}

    /** A photograph with its place in words. @param gone the newest plan has no such place */
    public record Shown(SeatView view, String name, boolean gone) {}

    public String path() {
        return "/office/halls/" + hall.id() + "/views";
    }

    public List<Part> parts(Language language) {
        List<Part> parts = new ArrayList<>();
        if (plan == null) {
            return parts;
        }
        for (Plan.Section section : plan.sections()) {
            List<Choice> choices = new ArrayList<>(List.of(choice(Vantage.section(section.id()), language)));
            section.rows().forEach(row -> choices.add(choice(Vantage.row(section.id(), row.label()), language)));
            parts.add(new Part(section.name().in(language), choices));
        }
        plan.standing()
                .forEach(room -> parts.add(
                        new Part(room.name().in(language), List.of(choice(Vantage.section(room.id()), language)))));
        return parts;
    }

    private Choice choice(Vantage from, Language language) {
        return new Choice(from.about(), from.name(plan, language));
    }

    /** Those of sections first, then of rows, then of seats. */
    public List<Shown> shown(Language language) {
        return sights.all().stream()
                .sorted((one, other) -> one.from().kind().compareTo(other.from().kind()))
                .map(view -> new Shown(
                        view, view.from().name(plan, language), view.from().first(plan) == null))
                .toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public int longestAlt() {
        return SeatView.LONGEST_ALT;
    }
}
