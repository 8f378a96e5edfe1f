package org.parterre.venue.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanTouched;
import org.parterre.venue.Seat;

/**
 * A seating plan to look at: one that is in use, or a draft.
 *
 * @param path where it stands; its picture is {@code picture.svg} below it
 * @param version null for a draft
 * @param guesses what its file didn't say
 * @param odd what is perhaps not meant so
 * @param barred what has to be mended before a draft can be used
 * @param touched the evenings that have another version of this hall's plan
 * @param moved how many of them have just got this one
 */
public record PlanPage(
        String path,
        Hall hall,
        @Nullable Integer version,
        String fileName,
        Plan plan,
        List<String> guesses,
        List<String> odd,
        List<String> barred,
        PlanTouched touched,
        int moved) {
    /** Some seats, and how many. */
    public record Count(String name, long seats) {}

    public boolean isDraft() {
        return version == null;
    }

    public int seats() {
        return plan.seats().size();
    }

    /** The zones, the dearest first. */
    public List<Count> zones(Language language) {
        Map<String, Long> places =
                plan.seats().stream().collect(Collectors.groupingBy(Seat::zone, Collectors.counting()));
        return plan.zones().stream()
                .map(zone -> new Count(zone.name().in(language), places.getOrDefault(zone.id(), 0L)))
                .toList();
    }

    /** The sections and the rooms to stand in. */
    public List<Count> sections(Language language) {
        List<Count> sections = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            sections.add(new Count(
                    section.name().in(language),
                    section.rows().stream().mapToLong(row -> row.seats().size()).sum()));
        }
        for (Plan.Standing room : plan.standing()) {
            sections.add(new Count(room.name().in(language), room.places().size()));
        }
        return sections;
    }

    public int rows() {
        return plan.sections().stream()
                .mapToInt(section -> section.rows().size())
                .sum();
    }

    public long wheelchairPlaces() {
        return plan.seats().stream().filter(Seat::wheelchair).count();
    }
}
