package org.parterre.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * Chooses seats for somebody who leaves it to the house: together in a row, then across an aisle, then near each other, then
 * standing; dearer zones, the middle and the front third first; no single seat left over where it can be helped.
 */
final class BestAvailable {
    /** Penalties in the plan's units, where neighbours are some 22 apart. */
    private static final double LONE_SEAT = 150;

    private static final double RESTRICTED = 400;
    private static final double ZONE_STEP = 250;

    private final Plan plan;

    BestAvailable(Plan plan) {
        this.plan = plan;
    }

    /** Which seats, and why: the name of a message {@code reason.<this>}. */
    record Choice(List<String> seats, String reason) {}

    private record Block(List<Seat> seats, double cost) {}

    /**
     * @param gone seats that are taken although the picture doesn't show it yet
     * @param pick 0 for the first choice; later ones are spread so that buyers don't meet at the same seats again
     * @return null where there are not that many seats of that kind
     */
    @Nullable
    Choice choose(Best wish, SeatMap.Picture picture, Set<String> gone, int pick) {
        Predicate<Seat> free = seat -> !picture.taken(seat)
                && !gone.contains(seat.id())
                && (wish.zone() == null || wish.zone().equals(seat.zone()));
        if (wish.accessible()) {
            return accessible(wish.count(), free);
        }
        Predicate<Seat> general = free.and(seat -> !seat.wheelchair() && !seat.companion() && !seat.standing());
        List<Block> together = blocks(wish.count(), general, false);
        if (!together.isEmpty()) {
            return choice(oneOfTheBest(together, pick), "together");
        }
        List<Block> acrossAisle = blocks(wish.count(), general, true);
        if (!acrossAisle.isEmpty()) {
            return choice(oneOfTheBest(acrossAisle, pick), "across-aisle");
        }
        List<Seat> near =
                near(wish.count(), plan.seats().stream().filter(general).toList());
        if (near != null) {
            return choice(near, "near");
        }
        List<Seat> standing =
                plan.seats().stream().filter(free).filter(Seat::standing).toList();
        return standing.size() < wish.count() ? null : choice(someOf(standing, wish.count(), pick), "standing");
    }

    private @Nullable Choice accessible(int count, Predicate<Seat> free) {
        List<Choice> choices = new ArrayList<>();
        for (Seat wheelchair : plan.seats()) {
            if (!wheelchair.wheelchair() || !free.test(wheelchair)) {
                continue;
            }
            List<Seat> others = plan.seats().stream()
                    .filter(free)
                    .filter(seat -> !seat.wheelchair() && !seat.standing())
                    .filter(seat -> !seat.companion() || wheelchair.id().equals(seat.companionOf()))
                    .sorted(Comparator.comparing((Seat seat) -> !wheelchair.id().equals(seat.companionOf()))
                            .thenComparingDouble(seat -> distance(seat, wheelchair.x(), wheelchair.y())))
                    .limit(count - 1L)
                    .toList();
            if (others.size() == count - 1) {
                List<Seat> party = new ArrayList<>(others);
                party.add(wheelchair);
                choices.add(choice(party, "accessible"));
            }
        }
        return choices.isEmpty() ? null : choices.get(0);
    }

    /** All runs of that many free neighbours, cheapest first. */
    private List<Block> blocks(int count, Predicate<Seat> free, boolean overAisles) {
        List<Block> found = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            for (Plan.Row row : section.rows()) {
                List<Seat> run = new ArrayList<>();
                for (Seat seat : row.seats()) {
                    if (!run.isEmpty()
                            && !overAisles
                            && (seat.aisleLeft() || run.get(run.size() - 1).aisleRight())) {
                        addWindows(found, run, count);
                        run = new ArrayList<>();
                    }
                    if (free.test(seat)) {
                        run.add(seat);
                    } else {
                        addWindows(found, run, count);
                        run = new ArrayList<>();
                    }
                }
                addWindows(found, run, count);
            }
        }
        found.sort(Comparator.comparingDouble(Block::cost));
        return found;
    }

    private void addWindows(List<Block> found, List<Seat> run, int count) {
        for (int from = 0; from + count <= run.size(); from++) {
            int right = run.size() - from - count;
            double cost = (from == 1 ? LONE_SEAT : 0) + (right == 1 ? LONE_SEAT : 0);
            List<Seat> window = run.subList(from, from + count);
            for (Seat seat : window) {
                cost += cost(seat) / count;
            }
            found.add(new Block(List.copyOf(window), cost));
        }
    }

    private double cost(Seat seat) {
        Plan.Box box = plan.box();
        double fromMiddle = Math.abs(seat.x() - (box.x() + box.width() / 2));
        double fromFrontThird = Math.abs(seat.y() - (box.y() + box.height() / 3));
        return fromMiddle
                + 0.8 * fromFrontThird
                + ZONE_STEP * plan.zone(seat.zone()).rank()
                + (seat.restrictedView() ? RESTRICTED : 0);
    }

    private @Nullable List<Seat> near(int count, List<Seat> free) {
        if (free.size() < count) {
            return null;
        }
        Seat centre = free.stream().min(Comparator.comparingDouble(this::cost)).orElseThrow();
        return free.stream()
                .sorted(Comparator.comparingDouble(seat -> distance(seat, centre.x(), centre.y())))
                .limit(count)
                .toList();
    }

    /** After a clash the choice widens quickly: the second try among the best 4, then 8, 16 … */
    private static List<Seat> oneOfTheBest(List<Block> sorted, int pick) {
        int among = (int) Math.min(sorted.size(), pick == 0 ? 1 : 2L << Math.min(pick, 12));
        return sorted.get(ThreadLocalRandom.current().nextInt(among)).seats();
    }

    private static List<Seat> someOf(List<Seat> standing, int count, int pick) {
        int from = pick == 0 ? 0 : ThreadLocalRandom.current().nextInt(standing.size() - count + 1);
        return standing.subList(from, from + count);
    }

    private static double distance(Seat seat, double x, double y) {
        return Math.hypot(seat.x() - x, seat.y() - y);
    }

    private static Choice choice(List<Seat> seats, String reason) {
        return new Choice(
                seats.stream()
                        .sorted(Comparator.comparingInt(Seat::ordinal))
                        .map(Seat::id)
                        .toList(),
                seats.size() == 1 && "together".equals(reason) ? "single" : reason);
    }
}
