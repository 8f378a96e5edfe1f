package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Refusal;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;
import org.parterre.platform.web.Idempotency;

/** One transaction for each change of who has a seat: all of the seats or none, in ascending order of identity. */
@ApplicationScoped
class Claims {
    private static final Comparator<Inventory.Wanted> ASCENDING =
            Comparator.comparingLong(Inventory.Wanted::performance).thenComparing(Inventory.Wanted::seat);

    @Inject
    Inventory inventory;

    @Inject
    Changes changes;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected Claims() {}

    /** The same outside of a container, where transactions are the caller's. */
    Claims(Inventory inventory, Changes changes, Idempotency idempotency, AuditTrail audit, Clock clock) {
        this.inventory = inventory;
        this.changes = changes;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which seats are wanted, at the prices of which revision. {@code key} and {@code request} make asking twice harmless.
     */
    record Claim(
            long performance,
            List<String> seats,
            int prices,
            @Nullable String reason,
            @Nullable String key,
            String request) {}

    /** A claim by somebody, and the secret that the hold is to have. */
    record Asked(Claim claim, String token, Duration holdTime, AuditTrail.Who who) {}

    /**
     * The hold that was given for the same request under the same key, or null.
     *
     * @throws HoldExpired when it is over, given back or long ago: a key is good for one hold
     */
    @Nullable
    Hold earlier(@Nullable String key, String request) {
        Idempotency.@Nullable Answer earlier = idempotency.earlier("holds", key, request);
        if (earlier == null) {
            return null;
        }
        @Nullable Hold known = inventory.find(earlier.body());
        if (known == null) {
            throw new HoldExpired();
        }
        return known;
    }

    /**
     * Grants several claims in one transaction, each whole or not at all; no two of them want the same seat. The refusal of one
     * is {@link SeatsTaken}, naming those that somebody else has.
     */
    @Retried
    @Transactional
    public List<Outcome<Hold>> take(List<Asked> all) {
        Instant now = clock.instant();
        Map<Asked, Outcome<Hold>> outcomes = new HashMap<>();
        all.forEach(asked -> answeredBefore(asked, outcomes));
        List<Asked> open =
                all.stream().filter(Predicate.not(outcomes::containsKey)).toList();
        List<Inventory.Wanted> wanted = open.stream()
                .flatMap(asked -> asked.claim().seats().stream()
                        .map(seat -> new Inventory.Wanted(
                                asked.claim().performance(), seat, asked.token(), now.plus(asked.holdTime()))))
                .sorted(ASCENDING)
                .toList();
        Map<String, List<String>> lost = inventory.hold(wanted, now).stream()
                .collect(Collectors.groupingBy(
                        Inventory.Wanted::token, Collectors.mapping(Inventory.Wanted::seat, Collectors.toList())));
        List<Asked> granted = new ArrayList<>();
        for (Asked asked : open) {
            List<String> taken = lost.get(asked.token());
            if (taken == null) {
                granted.add(asked);
            } else {
                answeredBefore(
                        asked, outcomes); // by the house beside this one, just now: then the seats are its buyer's
                outcomes.putIfAbsent(asked, Outcome.refused(new SeatsTaken(taken)));
            }
        }
        granted.forEach(asked -> outcomes.put(asked, Outcome.of(hold(asked, now))));
        keep(granted, now);
        tell(open, wanted, lost);
        return all.stream().map(outcomes::get).toList();
    }

    private void answeredBefore(Asked asked, Map<Asked, Outcome<Hold>> outcomes) {
        try {
            Hold known = earlier(asked.claim().key(), asked.claim().request());
            if (known != null) {
                outcomes.put(asked, Outcome.of(known));
            }
        } catch (Refusal refusal) {
            outcomes.put(asked, Outcome.refused(refusal));
        }
    }

    private static Hold hold(Asked asked, Instant now) {
        Claim claim = asked.claim();
        Instant until = now.plus(asked.holdTime());
        return new Hold(asked.token(), claim.performance(), claim.seats(), until, claim.prices(), claim.reason());
    }

    private void keep(List<Asked> granted, Instant now) {
        inventory.keep(granted.stream().map(asked -> hold(asked, now)).toList(), now);
        for (Asked asked : granted) {
            Claim claim = asked.claim();
            idempotency.keep("holds", claim.key(), claim.request(), new Idempotency.Answer(201, asked.token(), null));
        }
        audit.record(granted.stream()
                .map(asked -> Changes.entry(
                        asked.who(),
                        "seats-held",
                        asked.claim().performance(),
                        asked.claim().seats()))
                .toList());
    }

    /**
     * What a claim got that did not get all goes back at once. The rows don't say any more whether they were free before or held
     * by somebody whose time was over; they are free now, so it is told and written down.
     */
    private void tell(List<Asked> open, List<Inventory.Wanted> wanted, Map<String, List<String>> lost) {
        Map<String, List<String>> letGo = new HashMap<>();
        Map<Long, List<Inventory.Wanted>> evenings = wanted.stream()
                .collect(Collectors.groupingBy(Inventory.Wanted::performance, TreeMap::new, Collectors.toList()));
        evenings.forEach((performance, seats) -> {
            Map<String, Long> taken = new LinkedHashMap<>();
            List<String> freed = new ArrayList<>();
            for (Inventory.Wanted one : seats) {
                List<String> gone = lost.get(one.token());
                if (gone == null) {
                    taken.put(one.seat(), one.until().toEpochMilli());
                    continue;
                }
                boolean got = !gone.contains(
                        one.seat()); // a row of somebody else's is not waited for again, out of the order
                if (got && inventory.release(performance, one.seat(), one.token())) {
                    freed.add(one.seat());
                    letGo.computeIfAbsent(one.token(), token -> new ArrayList<>())
                            .add(one.seat());
                }
            }
            changes.tell(performance, taken, freed);
        });
        audit.record(open.stream()
                .flatMap(asked -> Stream.ofNullable(letGo.get(asked.token()))
                        .map(seats -> Changes.entry(
                                asked.who(), "seats-let-go", asked.claim().performance(), seats)))
                .toList());
    }

    /**
     * Gives back what this token still holds; what it doesn't hold any more stays as it is.
     *
     * @throws AlreadyOrdered when an order has been made of them
     */
    @Retried
    @Transactional
    public void giveBack(Hold hold) {
        List<String> freed = Changes.ascending(hold.seats()).stream()
                .filter(seat -> inventory.release(hold.performance(), seat, hold.token()))
                .toList();
        if (!inventory.forget(hold.token())) {
            throw new AlreadyOrdered();
        }
        changes.freed("seats-released", hold.performance(), freed);
    }

    /** @throws HoldExpired when the time of one was over, or had been stretched before: then nothing may stay of this transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Hold> stretch(List<Hold> holds, Instant until, Instant now) {
        List<Inventory.Wanted> seats = holds.stream()
                .flatMap(hold -> hold.seats().stream()
                        .map(seat -> new Inventory.Wanted(hold.performance(), seat, hold.token(), until)))
                .sorted(ASCENDING)
                .toList();
        if (!inventory.stretch(seats, now).isEmpty()
                || !inventory.markStretched(holds.stream().map(Hold::token).toList(), until)) {
            throw new HoldExpired();
        }
        seats.stream()
                .collect(Collectors.groupingBy(
                        Inventory.Wanted::performance,
                        TreeMap::new,
                        Collectors.mapping(Inventory.Wanted::seat, Collectors.toList())))
                .forEach((performance, kept) ->
                        changes.tell(performance, Changes.until(kept, until.toEpochMilli()), List.of()));
        return holds.stream().map(hold -> hold.until(until)).toList();
    }

    /** Frees the seats of one performance whose time is over. */
    @Retried
    @Transactional
    public void sweep(long performance, List<Inventory.Overdue> overdue) {
        Instant now = clock.instant();
        changes.freed(
                "holds-expired",
                performance,
                overdue.stream()
                        .filter(seat -> inventory.sweep(seat, now))
                        .map(Inventory.Overdue::seat)
                        .toList());
    }
}
