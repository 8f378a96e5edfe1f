package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Best;
import org.parterre.seats.SeatsTaken;
import org.parterre.seats.SettingAside;

/** Finds seats on the other evening for an order. */
@ApplicationScoped
class Rehoming {
    private static final int MOST_TOGETHER = 10;

    @Inject
    Telling telling;

    @Inject
    SettingAside seats;

    @Inject
    Programme programme;

    /** Holds the same seats where they are free, else the best there are for so many, else none; and tells the buyer. */
    void tell(Displacement one, Order order) {
        List<String> mine = order.live().stream().map(OrderLine::seat).toList();
        boolean told = one.to() != null && (same(one, order, mine) || best(one, order, mine));
        if (!told) {
            telling.tell(one, order, null);
        }
    }

    private boolean same(Displacement one, Order order, List<String> mine) {
        Playbill other = programme.playbill(Objects.requireNonNull(one.to()));
        if (mine.stream().anyMatch(seat -> other.plan().seat(seat) == null)) {
            return false;
        }
        try {
            telling.tell(one, order, new SettingAside.Chosen(other, mine, "same"));
            return true;
        } catch (SeatsTaken somebodyHasOne) {
            return false;
        }
    }

    private boolean best(Displacement one, Order order, List<String> mine) {
        if (mine.size() > MOST_TOGETHER) {
            return false;
        }
        Playbill bill = programme.playbill(order.performance());
        boolean accessible =
                mine.stream().map(seat -> bill.plan().seat(seat)).anyMatch(seat -> seat != null && seat.wheelchair());
        Boolean told = seats.choose(
                Objects.requireNonNull(one.to()), new Best(mine.size(), null, accessible), false, chosen -> {
                    telling.tell(one, order, chosen);
                    return true;
                });
        return told != null;
    }
}
