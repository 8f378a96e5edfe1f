package org.parterre.orders.waiting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.programme.Playbill;

/** A place in line as a program reads it. */
public record PartyView(
        String status,
        int seats,
        boolean together,
        boolean accessible,
        List<Place> evenings,
        @Nullable Offer offer,
        @Nullable String order) {
    /** Joined; {@code position} is 1 for who is asked first. */
    public record Joined(String key, int position) {}

    /** One evening. */
    public record Place(String performance, String title, OffsetDateTime startsAt, int position) {}

    /** Seats that are held; {@code hold} is the token of the hold. */
    public record Offer(String performance, String hold, List<OfferedSeat> seats, OffsetDateTime expiresAt) {}

    /** One of them, at the full price. */
    public record OfferedSeat(String id, String label, Money price) {}

    static PartyView of(
            Party party, List<PartyPage.Place> places, PartyPage.@Nullable Offered offered, @Nullable String order) {
        return new PartyView(
                party.state().name(),
                party.wanted().seats(),
                party.wanted().together(),
                party.wanted().accessible(),
                places.stream()
                        .map(place -> new Place(
                                String.valueOf(place.bill().id()),
                                place.bill().title(),
                                at(place.bill().startsAt(), place.bill()),
                                place.before() + 1))
                        .toList(),
                offered == null ? null : offer(offered),
                order);
    }

    private static Offer offer(PartyPage.Offered offered) {
        return new Offer(
                String.valueOf(offered.bill().id()),
                offered.hold(),
                offered.seats().stream()
                        .map(seat -> new OfferedSeat(seat.id(), seat.label(), seat.price()))
                        .toList(),
                at(offered.until(), offered.bill()));
    }

    private static OffsetDateTime at(Instant moment, Playbill bill) {
        return moment.atZone(bill.zone()).toOffsetDateTime();
    }
}
