package org.parterre.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Claim;
import org.parterre.orders.vouchers.Reduction;
import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.programme.Charges;
import org.parterre.programme.Playbill;
import org.parterre.programme.TariffTerms;
import org.parterre.seats.BoxOffice;
import org.parterre.venue.Seat;

/** What an order costs: each seat of the hold exactly once, each at a tariff that holds for it, at the playbill's price. */
final class Pricing {
    private Pricing() {}

    /** One seat with the fare that is asked for it, and what a voucher takes off that. */
    record Priced(Seat seat, Playbill.Fare fare, Money off) {
        Priced(Seat seat, Playbill.Fare fare) {
            this(seat, fare, Money.ZERO);
        }

        Money price() {
            return fare.price().minus(off);
        }
    }

    /** The lines of the order are not the seats of the hold. */
    static final class LinesMismatch extends Refusal {
        LinesMismatch() {
            super("lines-mismatch", 422);
        }
    }

    /** There is no such tariff for that seat. */
    static final class UnknownTariff extends Refusal {
        UnknownTariff(String seat) {
            super("unknown-tariff", 422);
            fact("seat", seat);
        }
    }

    /** A companion's tariff without the wheelchair place that it belongs to. */
    static final class CompanionAlone extends Refusal {
        CompanionAlone(String seat) {
            super("companion-alone", 422);
            fact("seat", seat);
        }
    }

    /** A tariff for so many and not for as many as wish for it: a group that is too small. */
    static final class NotForSoMany extends Refusal {
        private NotForSoMany(String type, TariffTerms tariff, int bound) {
            super(type, 422, (Spoken) tariff.name()::in, bound);
            fact("tariff", tariff.code());
        }

        static void require(TariffTerms tariff, int seats) {
            if (tariff.least() != null && seats < tariff.least()) {
                throw new NotForSoMany("too-few-at-tariff", tariff, tariff.least());
            }
            if (tariff.most() != null && seats > tariff.most()) {
                throw new NotForSoMany("too-many-at-tariff", tariff, tariff.most());
            }
        }
    }

    /**
     * The lines in the order of the hold, priced.
     *
     * @param held the seats of the hold
     * @param asker what staff alone may sell is no tariff to the audience
     * @throws LinesMismatch unless the wish names each of them once and nothing else
     * @throws UnknownTariff for a tariff that isn't there for that seat
     * @throws CompanionAlone for a companion's tariff without its wheelchair place among them
     * @throws NotForSoMany for a tariff whose lines are fewer or more than it is for
     */
    static List<Priced> price(Playbill playbill, List<String> held, List<PlaceOrder.Line> wish, BoxOffice.Asker asker) {
        Map<String, String> tariffs = new HashMap<>();
        wish.forEach(line -> tariffs.put(line.seat(), line.tariff()));
        if (wish.size() != held.size() || !tariffs.keySet().equals(java.util.Set.copyOf(held))) {
            throw new LinesMismatch();
        }
        List<Priced> priced = new ArrayList<>();
        for (String id : held) {
            Seat seat = seat(playbill, id);
            Playbill.@Nullable Fare fare = playbill.fare(seat, tariffs.getOrDefault(id, ""));
            if (fare == null || !mayUse(asker, fare)) {
                throw new UnknownTariff(id);
            }
            if (fare.companion() && !withItsWheelchair(seat, held)) {
                throw new CompanionAlone(id);
            }
            priced.add(new Priced(seat, fare));
        }
        priced.stream()
                .collect(Collectors.groupingBy(
                        one -> one.fare().terms(), LinkedHashMap::new, Collectors.summingInt(one -> 1)))
                .forEach(NotForSoMany::require);
        return priced;
    }

    /** Other seats at the prices and tariffs of those that are given for them: of the same seat where there is one, else in their order. */
    static List<Priced> asPaid(Playbill playbill, List<String> held, List<OrderLine> given) {
        List<OrderLine> left = new ArrayList<>(given);
        List<Priced> priced = new ArrayList<>();
        for (String id : held) {
            OrderLine paid = left.stream()
                    .filter(line -> line.seat().equals(id))
                    .findFirst()
                    .orElseGet(() -> left.stream()
                            .filter(line -> !held.contains(line.seat()))
                            .findFirst()
                            .orElse(left.get(0)));
            left.remove(paid);
            Seat seat = seat(playbill, id);
            priced.add(new Priced(
                    seat,
                    new Playbill.Fare(seat.zone(), paid.tariff(), playbill.tariff(paid.tariff()), paid.full()),
                    paid.full().minus(paid.price())));
        }
        return priced;
    }

    private static boolean mayUse(BoxOffice.Asker asker, Playbill.Fare fare) {
        return asker == BoxOffice.Asker.STAFF || !fare.terms().staffOnly();
    }

    /** What may be chosen for that seat, in the tariffs' order; a tariff for more seats than are held can't be. */
    static List<Playbill.Fare> allowed(Playbill playbill, Seat seat, List<String> held, BoxOffice.Asker asker) {
        return playbill.faresOf(seat).stream()
                .filter(fare -> !fare.companion() || withItsWheelchair(seat, held))
                .filter(fare -> mayUse(asker, fare))
                .filter(fare -> fare.terms().least() == null || fare.terms().least() <= held.size())
                .toList();
    }

    /** What is chosen until the buyer chooses: a companion comes free, everybody else pays what anybody may. */
    static String usual(List<Playbill.Fare> allowed) {
        return allowed.stream()
                .filter(Playbill.Fare::companion)
                .findFirst()
                .or(() ->
                        allowed.stream().filter(fare -> fare.terms().ordinary()).findFirst())
                .or(() -> allowed.stream().findFirst())
                .map(Playbill.Fare::code)
                .orElse("");
    }

    static Seat seat(Playbill playbill, String id) {
        Seat seat = playbill.plan().seat(id);
        if (seat == null) {
            throw new IllegalStateException("a held seat that the plan doesn't have: " + id);
        }
        return seat;
    }

    /** What codes would be asked to pay. */
    static Claim claim(Playbill playbill, String email, List<Priced> lines, Charges charges, Money donation) {
        return new Claim(
                playbill.production(),
                email,
                lines.stream()
                        .map(line -> new Claim.Spot(
                                line.seat().zone(),
                                line.fare().code(),
                                line.fare().price()))
                        .toList(),
                charges,
                donation);
    }

    /** The same lines with what a voucher takes off each. */
    static List<Priced> reduced(List<Priced> lines, Reduction by) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Priced(lines.get(i).seat(), lines.get(i).fare(), by.off(i)))
                .toList();
    }

    private static boolean withItsWheelchair(Seat seat, List<String> held) {
        return seat.companionOf() != null && held.contains(seat.companionOf());
    }
}
