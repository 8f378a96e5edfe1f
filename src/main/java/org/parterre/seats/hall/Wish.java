package org.parterre.seats.hall;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.seats.Best;
import org.parterre.seats.NotEnoughSeats;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * What somebody asked for on the page of a performance: these seats and so many places to stand, or the best there are.
 *
 * @param standing how many, by the id of the standing area
 * @param best null where they chose themselves
 */
public record Wish(Set<String> seats, Map<String, Integer> standing, @Nullable Best best) {
    public static final Wish NONE = new Wish(Set.of(), Map.of(), null);

    private static final String STANDING = "standing.";
    private static final Pattern MOST = Pattern.compile("max:([0-9]{1,9})\\.([0-9]{2})");

    /** Reads the form: {@code seat} (many), {@code standing.<area>}, or {@code best}, {@code zone}, {@code accessible}. */
    public static Wish of(MultivaluedMap<String, String> form) {
        if (form.containsKey("best")) {
            return new Wish(Set.of(), Map.of(), best(form));
        }
        Map<String, Integer> standing = new LinkedHashMap<>();
        for (String name : form.keySet()) {
            int wanted = name.startsWith(STANDING) ? number(form.getFirst(name)) : 0;
            if (wanted > 0) {
                standing.put(name.substring(STANDING.length()), wanted);
            }
        }
        return new Wish(Set.copyOf(form.getOrDefault("seat", List.of())), standing, null);
    }

    /** The field {@code zone} holds a zone's id, nothing, or the most that a place may cost: {@code max:25.00}. */
    private static Best best(MultivaluedMap<String, String> form) {
        String zone = form.getFirst("zone");
        int count = number(form.getFirst("best"));
        boolean accessible = form.containsKey("accessible");
        Matcher most = MOST.matcher(zone == null ? "" : zone);
        return most.matches()
                ? new Best(count, null, accessible, new Money(Long.parseLong(most.group(1) + most.group(2))))
                : new Best(count, zone == null || zone.isEmpty() ? null : zone, accessible);
    }

    /** How many places in all. */
    int count() {
        return best != null
                ? best.count()
                : seats.size()
                        + standing.values().stream().mapToInt(Integer::intValue).sum();
    }

    int standingIn(String area) {
        return standing.getOrDefault(area, 0);
    }

    boolean isEmpty() {
        return seats.isEmpty() && standing.isEmpty() && best == null;
    }

    /** What is left of it when somebody else has those. */
    public Wish without(List<String> taken) {
        Set<String> left = new HashSet<>(seats);
        taken.forEach(left::remove);
        return new Wish(left, standing, best);
    }

    /**
     * The identities behind the wish: the seats as chosen, and places of the standing areas that are free in the picture.
     * Anywhere in the area, so that buyers who come together don't all ask for the first ones.
     *
     * @param gone places that are taken although the picture doesn't show it yet
     * @throws NotEnoughSeats when an area has not that many left
     */
    public List<String> places(Plan plan, SeatMap.Picture picture, Set<String> gone) {
        List<String> places = new ArrayList<>(seats);
        for (Plan.Standing area : plan.standing()) {
            int wanted = standingIn(area.id());
            List<String> free = area.places().stream()
                    .filter(place -> !picture.taken(place))
                    .map(Seat::id)
                    .filter(id -> !gone.contains(id))
                    .toList();
            if (free.size() < wanted) {
                throw new NotEnoughSeats(free.size());
            }
            int from = ThreadLocalRandom.current().nextInt(free.size() - wanted + 1);
            places.addAll(free.subList(from, from + wanted));
        }
        return places;
    }

    /** What can't be read as a number is none. */
    private static int number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
