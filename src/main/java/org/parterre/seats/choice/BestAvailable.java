package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.choice.Rows.Kind;
import org.parterre.venue.Plan;

/**
 * Chooses seats for somebody who leaves it to the house: together in a row, then across an aisle, then in rows behind each
 * other, then near each other, then standing, then some of them standing; wheelchair places last of all and only when they are
 * for everybody. Dearer zones, the middle and the rows that the organiser ranks come first: of seats together in the same zone
 * those in the row with the better rank, wherever in it they are. A chair is left alone only where no other seats together are
 * to be had, and by those who come along with a wheelchair where others that leave none are some seats further away: what the
 * house chooses, {@link LoneSeats} never objects to.
 */
public final class BestAvailable {
    /** Within this share of the hall's width from its middle a party sits in the middle. */
    private static final double CENTRAL = 0.1;

    private final Rows rows;

    private BestAvailable(Rows rows) {
        this.rows = rows;
    }

    public static BestAvailable in(Plan plan) {
        return new BestAvailable(Rows.of(plan));
    }

    /**
     * Which seats, and why.
     *
     * @param seats in the order of the plan
     * @param reason the name of a message {@code reason.<this>}, at most 40 characters
     */
    public record Choice(List<String> seats, String reason) {}

    /**
     * The best that is left.
     *
     * @param taken by ordinal
     * @param pick 0 for the first choice; later ones are spread so that buyers don't meet at the same seats again
     * @return null where there are not that many places of that kind
     */
    public @Nullable Choice choose(Terms terms, BitSet taken, int pick) {
        if (left(terms, taken) < terms.count()) {
            return null;
        }
        Offer offer = Offer.of(rows, terms, taken);
        if (terms.accessible()) {
            return accessible(offer, terms, pick);
        }
        Choice general = choose(offer, terms, pick);
        if (general != null || !terms.released()) {
            return general;
        }
        Choice last = choose(offer.withKept(), terms, pick);
        return last == null ? null : new Choice(last.seats(), "released");
    }

    /** How many places there are for that wish, together or not; for an accessible one 0 without a wheelchair place. */
    public int left(Terms terms, BitSet taken) {
        Offer offer = Offer.of(rows, terms, taken);
        Offer given = terms.released() ? offer.withKept() : offer;
        int places = given.sitting().length + offer.standing().length;
        if (!terms.accessible()) {
            return places;
        }
        int own = rows.companions.keySet().stream()
                .filter(place -> offer.free(place) && offer.wanted(place))
                .mapToInt(place -> 1 + Accessible.beside(offer, place).length)
                .max()
                .orElse(0);
        return own == 0 ? 0 : terms.released() ? places : own + places;
    }

    private @Nullable Choice accessible(Offer offer, Terms terms, int pick) {
        int[] party = Accessible.best(offer, terms.count(), pick);
        if (party == null && terms.released()) {
            party = Accessible.best(offer.withKept(), terms.count(), pick);
        }
        if (party == null || (terms.together() && !inOneRow(party))) {
            return null;
        }
        boolean beside = Arrays.stream(party).allMatch(seat -> rows.kind[seat] == Kind.KEPT);
        String reason = party.length == 1 ? "accessible-alone" : beside ? "accessible-companion" : "accessible";
        return choice(party, reason);
    }

    private @Nullable Choice choose(Offer offer, Terms terms, int pick) {
        int count = terms.count();
        int[] block = Blocks.best(offer, count, false, pick);
        if (block != null) {
            return choice(block, (count == 1 ? "single" : "together") + where(block));
        }
        if (terms.together()) {
            int[] area = inOneArea(offer.standing(), count);
            return area == null ? null : choice(area, "standing");
        }
        int[] across = Blocks.best(offer, count, true, pick);
        if (across != null) {
            return choice(across, "across-aisle");
        }
        int[] behind = Behind.best(offer, count, pick);
        if (behind != null) {
            return choice(behind, "behind");
        }
        int[] near = Nearby.best(offer, count, pick);
        return near != null ? choice(near, "near") : standing(offer, count, pick);
    }

    private @Nullable Choice standing(Offer offer, int count, int pick) {
        int[] places = offer.standing();
        if (places.length >= count) {
            int from = pick == 0 ? 0 : ThreadLocalRandom.current().nextInt(places.length - count + 1);
            return choice(Arrays.copyOfRange(places, from, from + count), "standing");
        }
        int[] chairs = offer.sitting();
        return chairs.length + places.length < count
                ? null
                : choice(
                        IntStream.concat(
                                        Arrays.stream(chairs),
                                        Arrays.stream(places).limit(count - chairs.length))
                                .toArray(),
                        "some-standing");
    }

    private int @Nullable [] inOneArea(int[] places, int count) {
        for (int from = 0; from + count <= places.length; from++) { // an area's places follow each other
            int last = places[from + count - 1];
            if (rows.seats
                    .get(places[from])
                    .section()
                    .equals(rows.seats.get(last).section())) {
                return Arrays.copyOfRange(places, from, from + count);
            }
        }
        return null;
    }

    private boolean inOneRow(int[] party) {
        return party.length == 1
                || Arrays.stream(party)
                        .allMatch(seat -> rows.row[seat] != Rows.WALL && rows.row[seat] == rows.row[party[0]]);
    }

    private String where(int[] block) {
        double middle = (rows.x(block[0]) + rows.x(block[block.length - 1])) / 2;
        return Math.abs(middle - rows.middle) <= CENTRAL * rows.width ? "-central" : rows.ranked ? "-row" : "";
    }

    private Choice choice(int[] party, String reason) {
        return new Choice(
                Arrays.stream(party)
                        .sorted()
                        .mapToObj(seat -> rows.seats.get(seat).id())
                        .toList(),
                reason);
    }
}
