package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.Jobs;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;

/** Finds out what became of offers and of evenings: the sale of seats never waits for the list, and never fails for it. */
@ApplicationScoped
class Answers {
    @Inject
    Offers offers;

    @Inject
    Orders orders;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void settle(List<Party> parties) {
        Jobs.each(parties, "see what became of an offer", party -> {
            try {
                settle(party);
            } catch (Overtaken quicker) {
                // another node settled it
            }
        });
    }

    private void settle(Party party) {
        if (party.state() == Party.State.OFFERED) {
            settleOffer(party);
        } else if (party.evenings().keySet().stream().allMatch(this::isOver)) {
            offers.over(party);
        }
    }

    private void settleOffer(Party party) {
        Party.Offer offer = party.openOffer();
        @Nullable Order order = orders.ofHold(offer.hold());
        if (order != null && order.status() == Order.Status.PAID) {
            offers.bought(party, order.number());
        } else if (order == null ? isGone(offer) : order.status() != Order.Status.PENDING) {
            offers.lapse(party);
        }
    }

    /** Given back by hand, or its time is over; a moment later, so that an order of the last second is seen. */
    private boolean isGone(Party.Offer offer) {
        Instant now = clock.instant();
        if (offer.until().plus(settings.sweepInterval()).isBefore(now)) {
            return true;
        }
        try {
            boxOffice.recall(offer.hold());
            return false;
        } catch (NotFound givenBack) {
            return true;
        }
    }

    private boolean isOver(long evening) {
        Playbill bill = programme.playbill(evening);
        Instant now = clock.instant();
        return !now.isBefore(bill.startsAt()) || bill.saleState(now) == Playbill.SaleState.CANCELLED;
    }
}
