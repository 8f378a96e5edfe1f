package org.parterre.venue.views;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.SeatLabel;

/**
 * From where something was seen: a whole section (or standing area), a row of it, or one seat.
 *
 * @param about the section's id; {@code section/label} for a row; the seat's id
 */
public record Vantage(Kind kind, String about) {
    /** What a picture stands for, from wide to narrow. */
    public enum Kind {
        SECTION,
        ROW,
        SEAT
    }

    static final String BETWEEN = "/";

    public static Vantage section(String id) {
        return new Vantage(Kind.SECTION, id);
    }

    /** @param label as it stands in the plan */
    public static Vantage row(String section, String label) {
        return new Vantage(Kind.ROW, section + BETWEEN + label);
    }

    public static Vantage seat(String id) {
        return new Vantage(Kind.SEAT, id);
    }

    /** What somebody named: a seat, or a section with or without a row. @throws BadInput where the plan has none such */
    static Vantage named(@Nullable Plan plan, @Nullable String section, @Nullable String row, @Nullable String seat) {
        if (seat != null && !seat.isEmpty()) {
            return known(plan, seat(seat), "seat");
        }
        if (section == null || section.isEmpty()) {
            throw new BadInput("section", "venue.missing");
        }
        Vantage whole = known(plan, section(section), "section");
        return row == null || row.isEmpty() ? whole : known(plan, row(section, row), "row");
    }

    /**
     * What somebody chose from a list and added to it.
     *
     * @param place the section's id, or {@code section/label} of a row
     * @param number what stands on a chair of that row, or nothing
     */
    static Vantage chosen(@Nullable Plan plan, String place, String number) {
        String[] parts = place.split(BETWEEN, 2);
        Vantage whole = named(plan, parts[0], parts.length > 1 ? parts[1] : null, null);
        if (plan == null || number.isEmpty()) {
            return whole;
        }
        return plan.seats().stream()
                .filter(seat -> seat.number().equals(number)
                        && row(seat.section(), seat.row()).equals(whole))
                .findFirst()
                .map(seat -> seat(seat.id()))
                .orElseThrow(() -> new BadInput("seat", "venue.unknown"));
    }

    private static Vantage known(@Nullable Plan plan, Vantage wanted, String field) {
        Seat seat = wanted.first(plan);
        if (seat == null || (seat.standing() && wanted.kind() == Kind.SEAT)) { // one stands anywhere in the room
            throw new BadInput(field, "venue.unknown");
        }
        return wanted;
    }

    /** All from where that seat's view may have been taken, the nearest first. */
    public static List<Vantage> of(Seat seat) {
        return List.of(seat(seat.id()), row(seat.section(), seat.row()), section(seat.section()));
    }

    /** A seat that it is true for; null where the plan has none. */
    public @Nullable Seat first(@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        return kind == Kind.SEAT
                ? plan.seat(about)
                : plan.seats().stream()
                        .filter(seat -> of(seat).contains(this))
                        .findFirst()
                        .orElse(null);
    }

    /** {@code Parterre · rij G}; what it is kept under where the plan no longer has it. */
    public String name(@Nullable Plan plan, Language language) {
        Seat seat = first(plan);
        if (plan == null || seat == null) {
            return about;
        }
        SeatLabel label = plan.label(seat, language);
        return switch (kind) {
            case SEAT -> label.whole();
            case ROW -> label.withoutNumber();
            case SECTION -> label.section();
        };
    }

    /** The id of its section, where it is one or a row of it. */
    @Nullable
    String sectionId() {
        return kind == Kind.SEAT ? null : about.split(BETWEEN, 2)[0];
    }

    /** The row's label, where it is one. */
    @Nullable
    String rowLabel() {
        return kind == Kind.ROW ? about.split(BETWEEN, 2)[1] : null;
    }

    /** The seat's id, where it is one. */
    @Nullable
    String seatId() {
        return kind == Kind.SEAT ? about : null;
    }

    /** As the trail writes it. */
    String spelled() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + about;
    }
}
