package org.parterre.venue.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * A seating plan to look at: one that is in use, or a draft.
 *
 * @param path where it stands; its picture is at the same path with {@code .svg}
 * @param version null for a draft
 * @param guesses what its file didn't say
 */
public record PlanPage(
        String path, Hall hall, @Nullable Integer version, String fileName, Plan plan, List<String> guesses) {
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
        List<Count> zones = new ArrayList<>();
        for (PriceZone zone : plan.zones()) {
            zones.add(new Count(
                    zone.name().in(language),
                    plan.seats().stream()
                            .filter(seat -> seat.zone().equals(zone.id()))
                            .count()));
        }
        return zones;
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
