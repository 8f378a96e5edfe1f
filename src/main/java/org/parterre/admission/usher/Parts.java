package org.parterre.admission.usher;

import java.util.ArrayList;
import java.util.List;
import org.parterre.platform.Language;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** The hall as somebody walks through it: sections and their rows, and the rooms to stand in, each as one row without a label. */
final class Parts {
    private Parts() {}

    /** A section, or a room to stand in. */
    record Part(String id, String name, List<Row> rows) {}

    /** @param name {@code Rij G} · @param whole {@code Parterre · rij G} */
    record Row(String label, String name, String whole, List<Seat> seats) {}

    static List<Part> of(Plan plan, Language language) {
        List<Part> parts = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            String word = "box".equals(section.kind()) ? language.pick("Loge", "Box") : language.pick("Rij", "Row");
            parts.add(new Part(
                    section.id(),
                    section.name().in(language),
                    section.rows().stream()
                            .filter(row -> !row.seats().isEmpty())
                            .map(row -> new Row(
                                    row.label(),
                                    word + " " + row.label(),
                                    plan.label(row.seats().get(0), language).withoutNumber(),
                                    row.seats()))
                            .toList()));
        }
        for (Plan.Standing room : plan.standing()) {
            String name = room.name().in(language);
            parts.add(new Part(room.id(), name, List.of(new Row("", name, name, room.places()))));
        }
        return parts;
    }
}
