package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;
import org.parterre.platform.Spoken;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMap;
import org.parterre.seats.SeatMaps;

/** Fills the forms of the waiting list, and says what was wrong with them. */
@ApplicationScoped
class WishForms {
    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Settings settings;

    @Inject
    Page page;

    @Inject
    Clock clock;

    /** With the evenings of that production that are on sale and half sold or more, and those that are wished for already. */
    WishForm form(long production, TypedWish typed) {
        Instant now = clock.instant();
        List<Playbill> bills = programme.upcoming(now).stream()
                .filter(bill -> bill.production() == production)
                .filter(bill -> typed.evenings().contains(bill.id())
                        || (bill.saleState(now) == Playbill.SaleState.ON_SALE && isFilling(bill)))
                .toList();
        return WishForm.of(typed, bills, bill -> maps.of(bill).picture().free(), settings.maxSeats());
    }

    /** Where more than half of the hall is left nobody needs to wait. */
    private boolean isFilling(Playbill bill) {
        SeatMap.Picture picture = maps.of(bill).picture();
        return picture.free() * 2 <= picture.capacity();
    }

    Spoken offerTime() {
        return new Lasting(settings.offerTime());
    }

    /** A refusal that the form itself shows. @throws Refusal any other */
    String sentence(Refusal refusal) {
        if (refusal.status() != 409 && refusal.status() != 422 && refusal.status() != 400) {
            throw refusal;
        }
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    static @Nullable Long elsewhere(Refusal refusal) {
        return refusal instanceof SeatsToBeHad toBeHad ? toBeHad.performance() : null;
    }
}
