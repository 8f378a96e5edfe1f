package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Together.Outcome;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.choice.BestAvailable;
import org.parterre.seats.choice.Terms;

/**
 * Seats for somebody who is not at the window: chosen like those of {@link BoxOffice#holdBest}, kept for as long as the caller
 * says, and in the caller's transaction.
 */
@ApplicationScoped
public class SettingAside {
    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Claims claims;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Seats that were chosen for that evening and that nobody holds yet. */
    public record Chosen(Playbill bill, List<String> seats, String reason) {}

    /**
     * Chooses, and chooses again when somebody was quicker, until they are kept or there are none.
     *
     * @param together nothing but seats beside each other in one row
     * @param keep a transaction that keeps them by {@link #keep}
     * @return what that gave, or null where there are no such seats now
     */
    public <T> @Nullable T choose(long performance, Best wish, boolean together, Function<Chosen, T> keep) {
        Playbill bill = programme.playbill(performance);
        SeatMap map = maps.of(bill);
        Terms terms = terms(bill, wish, together);
        if (BestAvailable.in(bill.plan()).choose(terms, taken(map), 0) == null) {
            return null; // nearly always
        }
        Picks picks = new Picks(bill.plan(), new Picks.Asked(), () -> taken(map), () -> taken(map));
        try {
            return picks.take(terms, choice -> keep.apply(new Chosen(bill, choice.seats(), choice.reason())));
        } catch (NotEnoughSeats none) {
            return null;
        }
    }

    /** Whether there are such seats, as far as the map knows. */
    public boolean has(Playbill bill, Best wish, boolean together) {
        return has(bill, wish, together, taken(maps.of(bill)));
    }

    /** Whether there ever could be, in an empty hall. */
    public boolean couldHave(Playbill bill, Best wish, boolean together) {
        return has(bill, wish, together, new BitSet());
    }

    private boolean has(Playbill bill, Best wish, boolean together, BitSet taken) {
        return BestAvailable.in(bill.plan()).choose(terms(bill, wish, together), taken, 0) != null;
    }

    private Terms terms(Playbill bill, Best wish, boolean together) {
        Terms terms = wish.terms(bill, clock.instant());
        return together ? terms.onlyTogether() : terms;
    }

    private static BitSet taken(SeatMap map) {
        return (BitSet) map.picture().takenByOrdinal().clone();
    }

    /**
     * Keeps them for that time. Part of the transaction at hand.
     *
     * @throws SeatsTaken when somebody has one of them: then nothing may stay of this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Hold keep(Chosen chosen, Duration time) {
        Claims.Claim claim = new Claims.Claim(
                chosen.bill().id(), chosen.seats(), chosen.bill().prices().revision(), chosen.reason(), null, "");
        Outcome<Hold> outcome = claims.take(List.of(new Claims.Asked(claim, Tokens.secret(), time, audit.who())))
                .get(0);
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return Objects.requireNonNull(outcome.result());
    }
}
