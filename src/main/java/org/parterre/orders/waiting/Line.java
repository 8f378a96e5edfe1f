package org.parterre.orders.waiting;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Who waits for one evening, in the order in which they joined it. */
record Line(long performance, List<Party> parties) {
    static Line of(long performance, Collection<Party> all) {
        return new Line(
                performance,
                all.stream()
                        .filter(party -> party.lives() && party.evenings().containsKey(performance))
                        .sorted(Comparator.comparing((Party party) -> since(party, performance))
                                .thenComparing(Party::id))
                        .toList());
    }

    private static Instant since(Party party, long performance) {
        return Objects.requireNonNull(party.evenings().get(performance));
    }

    /** How many parties stand before that one, those who think about an offer just now among them. */
    int before(Party party) {
        return (int)
                parties.stream().takeWhile(other -> other.id() != party.id()).count();
    }

    /** How many seats they want, all together. */
    int seats() {
        return parties.stream().mapToInt(party -> party.wanted().seats()).sum();
    }

    /** Who may be offered seats now, the first in line first. */
    List<Party> toBeAsked(Instant now) {
        return parties.stream().filter(party -> party.mayBeAsked(now)).toList();
    }

    /**
     * Asks one after the other whether what they want is there: the first in line whose whole set is free gets it, then the next
     * one of what is left.
     *
     * @param offers makes an offer to a party if its set is free, and says whether it did
     * @return how many got one
     */
    int serve(Instant now, Predicate<Party> offers) {
        return (int) toBeAsked(now).stream().filter(offers).count();
    }
}
