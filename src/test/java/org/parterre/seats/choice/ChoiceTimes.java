package org.parterre.seats.choice;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

/**
 * How long one choice takes on 2,000 seats; run by hand, it decides nothing. {@code java -cp <test class path>
 * org.parterre.seats.choice.ChoiceTimes}
 */
final class ChoiceTimes {
    private static final int ROUNDS = 1_000;

    private ChoiceTimes() {}

    public static void main(String[] none) {
        Plan hall = AHall.ofTwoThousandSeats();
        Map<String, Double> halls = new TreeMap<>(Map.of("1 empty", 0.0, "2 half sold", 0.5, "3 nearly sold", 0.97));
        halls.forEach((state, share) -> {
            BitSet taken = new BitSet();
            Random chance = new Random(5);
            hall.seats().forEach(seat -> taken.set(seat.ordinal(), chance.nextDouble() < share));
            for (int count : new int[] {1, 2, 4, 8, 10}) {
                for (boolean accessible : new boolean[] {false, true}) {
                    Terms terms = new Terms(count, null, accessible, false);
                    milliseconds(hall, terms, taken, 0); // the machine warms up
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %2d %-10s %.3f ms, after a few clashes %.3f ms%n",
                            state,
                            count,
                            accessible ? "accessible" : "",
                            milliseconds(hall, terms, taken, 0),
                            milliseconds(hall, terms, taken, 5));
                }
            }
        });
    }

    private static double milliseconds(Plan hall, Terms terms, BitSet taken, int pick) {
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            BestAvailable.in(hall).choose(terms, taken, pick);
        }
        return (System.nanoTime() - begin) / 1e6 / ROUNDS;
    }
}
