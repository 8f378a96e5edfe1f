package org.parterre.orders.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Spoken;
import org.parterre.programme.Playbill;

/**
 * What a party sees of its place in line.
 *
 * @param name who they are, or null once that was forgotten
 * @param places where they stand, evening by evening
 * @param offer the seats that are held for them, or null
 * @param order the path of the order that was made of the offer, or null
 * @param asked how many offers they had
 * @param rests whether others are asked first for a while
 * @param changing what they want, to be changed
 * @param refusal why the last change was refused, or null
 * @param elsewhere the evening for which nobody needs to wait, or null
 */
public record PartyPage(
        String key,
        @Nullable String name,
        @Nullable String email,
        String state,
        int seats,
        boolean together,
        boolean accessible,
        List<Place> places,
        @Nullable Offered offer,
        @Nullable String order,
        @Nullable String why,
        int asked,
        boolean rests,
        WishForm changing,
        @Nullable String refusal,
        @Nullable Long elsewhere,
        Spoken offerTime) {
    /** A place in the line of one evening, behind that many parties. */
    public record Place(Playbill bill, int before) {}

    /** Seats that are held until a time. */
    public record Offered(Playbill bill, List<OfferedSeat> seats, Instant until, String hold) {
        public Money total() {
            return Money.sum(seats, OfferedSeat::price);
        }
    }

    /** One of them, at the full price. */
    public record OfferedSeat(String id, String label, Money price) {}

    /** {@code waiting}, {@code offered}, {@code ordered}, {@code bought} … */
    private static String word(Party party, @Nullable Offered offer, @Nullable String order) {
        if (order != null && party.lives()) {
            return "ordered";
        }
        boolean gone = party.state() == Party.State.OFFERED && offer == null; // the list hears of it in a moment
        return (gone ? Party.State.WAITING : party.state()).name().toLowerCase(Locale.ROOT);
    }

    static PartyPage of(
            Party party,
            List<Place> places,
            @Nullable Offered offer,
            @Nullable String order,
            WishForm changing,
            @Nullable String refusal,
            @Nullable Long elsewhere,
            Instant now,
            Spoken offerTime) {
        return new PartyPage(
                party.key(),
                party.buyer() == null ? null : party.buyer().name(),
                party.buyer() == null ? null : party.buyer().email(),
                word(party, offer, order),
                party.wanted().seats(),
                party.wanted().together() && party.wanted().seats() > 1,
                party.wanted().accessible(),
                places,
                offer,
                order,
                party.why(),
                party.offers(),
                party.state() == Party.State.WAITING && !party.mayBeAsked(now),
                changing,
                refusal,
                elsewhere,
                offerTime);
    }

    public boolean waiting() {
        return "waiting".equals(state);
    }

    public boolean offered() {
        return "offered".equals(state) && offer != null;
    }

    public boolean lastOffer() {
        return asked >= Party.MOST_OFFERS;
    }

    /** The evening to show on top: the offer's, or the first. */
    public Playbill bill() {
        return offer != null ? offer.bill() : places.get(0).bill();
    }
}
