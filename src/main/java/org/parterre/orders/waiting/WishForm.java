package org.parterre.orders.waiting;

import java.util.List;
import java.util.function.ToIntFunction;
import org.parterre.programme.Playbill;

/**
 * The part of a form that says what a party wants.
 *
 * @param most the most seats of one party
 * @param wheelchair whether one of the evenings has wheelchair places
 */
public record WishForm(
        int seats, boolean together, boolean accessible, List<Evening> evenings, int most, boolean wheelchair) {
    /** An evening that may be waited for; {@code free} places are left of it. */
    public record Evening(Playbill bill, int free, boolean chosen) {}

    static WishForm of(TypedWish typed, List<Playbill> bills, ToIntFunction<Playbill> free, int most) {
        return new WishForm(
                typed.seats(),
                typed.together(),
                typed.accessible(),
                bills.stream()
                        .map(bill -> new Evening(
                                bill, free.applyAsInt(bill), typed.evenings().contains(bill.id())))
                        .toList(),
                most,
                bills.stream().anyMatch(Playbill::hasWheelchairPlaces));
    }
}
