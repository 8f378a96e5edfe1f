package org.parterre.admission.usher;

import java.util.List;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/**
 * Who is inside, for the fire officer: how many, where, and who won't get out by themselves. Nobody's name, and none to be asked for
 * either: who clears a house looks for people by their seats, and a sheet that lies about on the street afterwards should tell
 * nobody who was where, still less who needs help. Names are in the usher's view and on the door list.
 */
public record InsidePage(Audience audience, List<Guest> help, List<Section> sections, Language language) {
    /** @param rows in which somebody is */
    public record Section(String name, int inside, List<Row> rows) {}

    public record Row(String name, int inside) {}

    static InsidePage of(Audience audience, Language language) {
        List<Section> sections = Parts.of(audience.bill().plan(), language).stream()
                .map(part -> new Section(
                        part.name(),
                        audience.count(guest ->
                                guest.inside() && guest.seat().section().equals(part.id())),
                        part.rows().stream()
                                .map(row -> new Row(
                                        row.name(),
                                        audience.count(guest -> guest.inside()
                                                && guest.seat().section().equals(part.id())
                                                && guest.seat().row().equals(row.label()))))
                                .filter(row -> row.inside() > 0)
                                .toList()))
                .filter(section -> section.inside() > 0)
                .toList();
        return new InsidePage(
                audience, audience.those(guest -> guest.inside() && guest.needsCare()), sections, language);
    }

    public Playbill bill() {
        return audience.bill();
    }

    public int inside() {
        return audience.inside();
    }
}
