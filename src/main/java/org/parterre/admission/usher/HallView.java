package org.parterre.admission.usher;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.audience.Audience;
import org.parterre.admission.audience.Guest;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/**
 * The hall as a screen asks for it again and again: where everybody is, by seat, and no name.
 *
 * @param book another one once tickets, names, help or remarks changed: time to read the page anew
 * @param late whether who is awaited is late by now
 * @param rows that still wait, in the order of the plan
 */
public record HallView(
        String performance,
        String book,
        boolean late,
        int sold,
        int inside,
        int awaited,
        Interval interval,
        List<SectionView> sections,
        List<RowView> rows,
        Seats seats) {
    /** @param out went out and didn't come back · @param back did · @param since when the first went, missing where nobody did */
    public record Interval(int out, int back, @Nullable OffsetDateTime since) {}

    public record SectionView(String id, String name, int sold, int inside, int awaited, int out, int back) {}

    /** @param name with its section, in a person's words */
    public record RowView(String section, String row, String name, int awaited) {}

    /** By seat id; what is in none of them can still be had. */
    public record Seats(List<String> inside, List<String> awaited, List<String> out, List<String> kept) {}

    static HallView of(Audience audience, Language language) {
        Playbill bill = audience.bill();
        Instant since = audience.outSince();
        return new HallView(
                String.valueOf(bill.id()),
                audience.book(),
                audience.late(),
                audience.sold(),
                audience.inside(),
                audience.awaited(),
                new Interval(
                        audience.count(Guest::left),
                        audience.back(),
                        since == null ? null : since.atZone(bill.zone()).toOffsetDateTime()),
                Parts.of(bill.plan(), language).stream()
                        .map(part -> section(audience, part))
                        .filter(section -> section.sold() > 0)
                        .toList(),
                rows(audience, language),
                new Seats(
                        seats(audience, Guest::inside),
                        seats(audience, Guest::awaited),
                        seats(audience, Guest::left),
                        audience.kept().stream().sorted().toList()));
    }

    private static List<String> seats(Audience audience, Predicate<Guest> who) {
        return audience.guests().stream()
                .filter(who)
                .map(guest -> guest.seat().id())
                .toList();
    }

    static SectionView section(Audience audience, Parts.Part part) {
        List<Guest> there = audience.those(guest -> guest.seat().section().equals(part.id()));
        return new SectionView(
                part.id(),
                part.name(),
                there.size(),
                count(there, Guest::inside),
                count(there, Guest::awaited),
                count(there, Guest::left),
                count(there, guest -> guest.backSince(audience.counted())));
    }

    private static int count(List<Guest> some, Predicate<Guest> who) {
        return (int) some.stream().filter(who).count();
    }

    static List<RowView> rows(Audience audience, Language language) {
        return Parts.of(audience.bill().plan(), language).stream()
                .flatMap(part -> part.rows().stream().map(row -> row(audience, part, row)))
                .filter(row -> row.awaited() > 0)
                .toList();
    }

    private static RowView row(Audience audience, Parts.Part part, Parts.Row row) {
        int awaited = audience.count(guest -> guest.awaited()
                && guest.seat().section().equals(part.id())
                && guest.seat().row().equals(row.label()));
        return new RowView(part.id(), row.label(), row.whole(), awaited);
    }
}
