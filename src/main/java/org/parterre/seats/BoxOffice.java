package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Idempotency;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Plan;

/** Takes seats off sale for a buyer and gives them back. All of a hold or none of it, always. */
@ApplicationScoped
public class BoxOffice {
    /** For those who want their seats whatever happened to the others since they looked. */
    public static final LongPredicate WHATEVER_CHANGED = version -> true;

    @Inject
    Programme programme;

    @Inject
    Turnstile turnstile;

    @Inject
    Claims claims;

    @Inject
    Seating seating;

    @Inject
    Inventory inventory;

    @Inject
    HouseRules rules;

    @Inject
    SeatMaps maps;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<SeatsGivenBack> given;

    private final Map<Long, Picks.Asked> asking = new ConcurrentHashMap<>();

    /** Who asks: what the audience is refused for its neighbours' sake, staff are only told. */
    public enum Asker {
        AUDIENCE,
        STAFF
    }

    /**
     * Keeps exactly these seats for a buyer.
     *
     * @param key the client's Idempotency-Key, or null: the same key gives the same hold
     * @param seen true for the version of the map that they were chosen on, or {@link #WHATEVER_CHANGED}
     * @throws AgainstTheRule when a house rule stands in the way
     * @throws StaleVersion when the map is another one by now
     * @throws SeatsTaken naming the seats somebody else has
     * @throws org.parterre.programme.SaleClosed outside the sale
     */
    public Hold hold(long performance, List<String> wish, Asker asker, @Nullable String key, LongPredicate seen) {
        String request = content(performance, "seats", wish.stream().sorted().toList());
        boolean stale = isStale(performance, seen);
        Hold known = claims.earlier(key, request);
        if (known != null) {
            return known; // the answer got lost; nothing that happened since is its buyer's fault
        }
        Playbill bill = onSale(performance);
        Occasion occasion = rules.occasion(bill, wish);
        occasion.require(HouseRule.FOR_EVERYBODY);
        refuseStale(stale);
        if (key == null) {
            refuseWhatIsKnownTaken(wish, bill);
        }
        if (asker == Asker.AUDIENCE) {
            occasion.require(HouseRule.FOR_THE_AUDIENCE);
        }
        List<String> seats = inPlanOrder(wish, bill.plan());
        int prices = bill.prices().revision();
        return turnstile.take(new Claims.Claim(performance, seats, prices, null, key, request), settings.holdTime());
    }

    private static String content(long performance, String how, List<? extends @Nullable Object> wish) {
        List<@Nullable Object> parts = new ArrayList<>(List.of(performance, how));
        parts.addAll(wish);
        return Idempotency.content(parts);
    }

    /**
     * To be asked before a key is looked up: what changed the map may be this very wish, sent twice at once, and then its key
     * is known by the time that the map shows it.
     */
    private boolean isStale(long performance, LongPredicate seen) {
        return !seen.test(maps.of(performance).picture().version());
    }

    private static void refuseStale(boolean stale) {
        if (stale) {
            throw new StaleVersion("stale.seats");
        }
    }

    /** What the audience would have been refused these seats for: staff are told, after the fact. */
    public List<AgainstTheRule> warnings(Hold hold) {
        return rules.warnings(programme.playbill(hold.performance()), hold.seats());
    }

    /** Tickets, mail and PDF follow the hold, and people look for seat 22 before seat 23. */
    private static List<String> inPlanOrder(List<String> wish, Plan plan) {
        return wish.stream()
                .sorted(Comparator.comparingInt(
                        id -> Objects.requireNonNull(plan.seat(id)).ordinal()))
                .toList();
    }

    /** Sold-out storms end here, in memory, before anybody asks the database. */
    private void refuseWhatIsKnownTaken(List<String> wish, Playbill bill) {
        SeatMap map = maps.of(bill);
        long now = clock.millis();
        List<String> taken = wish.stream()
                .filter(id -> map.knownTaken(Objects.requireNonNull(bill.plan().seat(id)), now))
                .toList();
        if (!taken.isEmpty()) {
            throw new SeatsTaken(taken);
        }
    }

    /**
     * Chooses and keeps the best seats there are. Picks again when somebody was quicker, so that a race loses nobody while
     * seats are left.
     *
     * @param key the client's Idempotency-Key, or null: the same key gives the same hold
     * @param seen true for the version of the map that the wish was made on, or {@link #WHATEVER_CHANGED}
     * @throws AgainstTheRule for no seats, or too many
     * @throws StaleVersion when the map is another one by now
     * @throws NotEnoughSeats when there are not that many of that kind
     */
    public Hold holdBest(long performance, Best wish, @Nullable String key, LongPredicate seen) {
        String request = content(performance, "best", wish.parts());
        boolean stale = isStale(performance, seen);
        Hold known = claims.earlier(key, request);
        if (known != null) {
            return known;
        }
        Playbill bill = onSale(performance);
        rules.checkNumber(wish.count());
        refuseStale(stale);
        Picks.Asked asked = asking.computeIfAbsent(performance, evening -> new Picks.Asked());
        SeatMap map = maps.of(bill);
        Picks picks = new Picks(bill.plan(), asked, () -> taken(map), () -> knownTaken(map, bill.plan()));
        return picks.take(
                wish.terms(bill, clock.instant()),
                choice -> turnstile.take(
                        new Claims.Claim(
                                performance, choice.seats(), bill.prices().revision(), choice.reason(), key, request),
                        settings.holdTime()));
    }

    private static BitSet taken(SeatMap map) {
        return (BitSet) map.picture().takenByOrdinal().clone();
    }

    private BitSet knownTaken(SeatMap map, Plan plan) {
        BitSet taken = taken(map);
        long now = clock.millis();
        taken.stream()
                .filter(ordinal -> !map.knownTaken(plan.seats().get(ordinal), now))
                .forEach(taken::clear);
        return taken;
    }

    /** The hold behind a token. @throws NotFound for a token that is none · @throws HoldExpired when its time is over */
    public Hold find(String token) {
        Hold hold = recall(token);
        if (!clock.instant().isBefore(hold.expiresAt())) {
            throw new HoldExpired();
        }
        return hold;
    }

    /** True where that token holds seats of that performance now and no order has been made of them. */
    public boolean holds(@Nullable String token, long performance) {
        return token != null && inventory.holds(token, performance, clock.instant());
    }

    /** The hold behind a token even when its time is over, to tell the buyer so. @throws NotFound for none, or long ago */
    public Hold recall(String token) {
        Hold hold = inventory.find(token);
        if (hold == null) {
            throw new NotFound();
        }
        return hold;
    }

    /**
     * Gives the seats back. Doing it twice, or for a token that is none, changes nothing.
     *
     * @throws AlreadyOrdered when an order has been made of them
     */
    public void release(String token) {
        Hold hold = inventory.find(token);
        if (hold != null) {
            claims.giveBack(hold);
        }
    }

    /**
     * Stretches holds once over the payment window. Part of the transaction that makes their orders.
     *
     * @return the same holds with their new time
     * @throws HoldExpired when the time of one is over, or was stretched before: roll back
     */
    public List<Hold> stretch(List<Hold> holds) {
        Instant now = clock.instant();
        return claims.stretch(holds, now.plus(settings.paymentTime()), now);
    }

    /**
     * Makes the seats sold, each to its order line. Part of the transaction that settles the orders.
     *
     * @throws SeatsTaken when a hold had expired and somebody else has one of the seats: roll back, pay back
     */
    public void sell(List<Purchase> purchases) {
        seating.sell(purchases, clock.instant());
    }

    /**
     * Makes sold seats free again. Part of the transaction that voids their tickets.
     *
     * @throws NotYourSeat when one of them isn't sold to that line (any more): roll back
     */
    public void free(long performance, List<Sale> sold) {
        seating.free(performance, sold);
        given.fire(new SeatsGivenBack(performance, sold.stream().map(Sale::seat).toList()));
    }

    /**
     * Sells seats to a buyer who gives others for them, perhaps of another evening, in one step. Part of the transaction that
     * changes their tickets.
     *
     * @param from the evening of the seats that are given
     * @throws NotYourSeat when a seat isn't sold to the line that is to give it (any more) · @throws SeatsTaken when somebody
     *     has one of the new seats: roll back, and the old ones stay
     */
    public void exchange(Purchase purchase, long from, List<Sale> sold) {
        seating.exchange(purchase, from, sold, clock.instant());
        given.fire(new SeatsGivenBack(from, sold.stream().map(Sale::seat).toList()));
    }

    /** Keeps free seats back from sale. @throws SeatsTaken naming those that aren't free; then none is kept back */
    public void block(long performance, List<String> seats) {
        seating.block(performance, seats);
    }

    /** Puts seats that were kept back on sale; those that weren't stay as they are. */
    public void unblock(long performance, List<String> seats) {
        seating.unblock(performance, seats);
    }

    private Playbill onSale(long performance) {
        Playbill playbill = programme.playbill(performance);
        playbill.requireOnSale(clock.instant());
        return playbill;
    }
}
