package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;
import org.parterre.programme.Playbill;

/** Holds a choice of seats against the house rules. */
@ApplicationScoped
class HouseRules {
    @Inject
    SeatMaps maps;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** That wish as things stand now: all the rules judge it by the same picture, at the same moment. */
    Occasion occasion(Playbill bill, List<String> wish) {
        return occasion(bill, wish, taken(bill));
    }

    /** @throws AgainstTheRule for no seats, or too many */
    void checkNumber(int count) {
        @Nullable AgainstTheRule objection = HouseRule.count(count, settings.maxSeats());
        if (objection != null) {
            throw objection;
        }
    }

    /** What the audience would have been refused these seats for; they are held already. */
    List<AgainstTheRule> warnings(Playbill bill, List<String> held) {
        BitSet others = (BitSet) taken(bill).clone();
        held.forEach(
                id -> others.clear(Objects.requireNonNull(bill.plan().seat(id)).ordinal()));
        Occasion occasion = occasion(bill, held, others);
        return HouseRule.FOR_THE_AUDIENCE.stream()
                .flatMap(rule -> Stream.ofNullable(rule.objection(occasion)))
                .toList();
    }

    private Occasion occasion(Playbill bill, List<String> wish, BitSet taken) {
        return new Occasion(
                wish,
                bill,
                taken,
                clock.instant(),
                new Occasion.Limits(settings.maxSeats(), settings.loneSoldPercent(), settings.loneTime()));
    }

    private BitSet taken(Playbill bill) {
        return maps.of(bill).picture().takenByOrdinal();
    }
}
