package org.parterre.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parterre.seats.choice.BestAvailable;
import org.parterre.seats.choice.Terms;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

/** How long the house thinks about which of 2,000 seats to give: without a server, in this machine of Java. */
final class Choosing {
    private static final Map<String, Double> HALLS = new LinkedHashMap<>();
    private static final int[] PARTIES = {1, 2, 4, 8, 10};

    static {
        HALLS.put("empty", 0.0);
        HALLS.put("half sold", 0.5);
        HALLS.put("nearly sold", 0.97);
    }

    private final Plan plan = AHall.ofTwoThousandSeats();
    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(String says, Terms terms, BitSet taken, Latencies latencies) {
        double percentile(double percent) {
            return latencies.percentile(percent);
        }
    }

    private Choosing() {
        HALLS.forEach((hall, share) -> {
            BitSet taken = new BitSet();
            Random chance = new Random(5);
            plan.seats().forEach(seat -> taken.set(seat.ordinal(), chance.nextDouble() < share));
            for (int count : PARTIES) {
                for (boolean accessible : new boolean[] {false, true}) {
                    String says = count + (accessible ? " with a wheelchair, " : ", ") + hall;
                    wishes.add(new Wish(says, new Terms(count, null, accessible, false), taken, new Latencies()));
                }
            }
        });
    }

    /**
     * The slowest of all kinds of parties in an empty, a half sold and a nearly sold hall, by the median and by the worst in a
     * hundred.
     *
     * @param times each is measured; the same again before that, until the compilers have seen everything
     */
    static String slowest(int times) {
        Choosing choosing = new Choosing();
        choosing.wishes.forEach(wish -> choosing.choose(wish, times, new Latencies()));
        choosing.wishes.forEach(wish -> choosing.choose(wish, times, wish.latencies()));
        return "median " + choosing.slowestBy(50) + "; p99 " + choosing.slowestBy(99);
    }

    private void choose(Wish wish, int times, Latencies latencies) {
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            BestAvailable.in(plan).choose(wish.terms(), wish.taken(), 0);
            latencies.add(System.nanoTime() - begin);
        }
    }

    private String slowestBy(double percent) {
        return wishes.stream()
                .max(Comparator.comparingDouble(wish -> wish.percentile(percent)))
                .map(wish -> Figure.number(wish.percentile(percent)) + " ms (" + wish.says() + ")")
                .orElseThrow();
    }
}
