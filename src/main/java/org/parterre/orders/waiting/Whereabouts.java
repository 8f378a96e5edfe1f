package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.HoldExpired;
import org.parterre.venue.Plan;

/** Where a party stands just now, for those who show it. */
@ApplicationScoped
class Whereabouts {
    @Inject
    PartyBook book;

    @Inject
    Programme programme;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Orders orders;

    /** Its evenings, the soonest first, with how many parties stand before it. */
    List<PartyPage.Place> places(Party party) {
        return party.evenings().keySet().stream()
                .map(programme::playbill)
                .sorted(Comparator.comparing(Playbill::startsAt))
                .map(bill -> new PartyPage.Place(
                        bill,
                        party.lives() ? Line.of(bill.id(), book.live(bill.id())).before(party) : 0))
                .toList();
    }

    /** The order that was made of the last offer, or null. */
    @Nullable
    Order order(Party party) {
        return party.offer() == null ? null : orders.ofHold(party.offer().hold());
    }

    /** The page of that order, while it is paid or can be; else null. */
    @Nullable
    String orderPath(Party party) {
        @Nullable Order order = order(party);
        if (order == null || !(order.status() == Order.Status.PAID || order.status() == Order.Status.PENDING)) {
            return null;
        }
        return order.path();
    }

    /** The seats that are held for it, or null where there are none (any more). */
    PartyPage.@Nullable Offered offered(Party party, Language language) {
        if (party.state() != Party.State.OFFERED) {
            return null;
        }
        try {
            Hold hold = boxOffice.find(party.openOffer().hold());
            Playbill bill = programme.playbill(hold.performance()).asOf(hold.prices());
            Plan plan = bill.plan();
            return new PartyPage.Offered(
                    bill,
                    hold.seats().stream()
                            .map(seat -> new PartyPage.OfferedSeat(
                                    seat,
                                    plan.label(seat, language).whole(),
                                    bill.fullPrice(Objects.requireNonNull(plan.seat(seat))
                                            .zone())))
                            .toList(),
                    hold.expiresAt(),
                    hold.token());
        } catch (HoldExpired | NotFound over) {
            return null; // and the list hears of it in a moment
        }
    }
}
