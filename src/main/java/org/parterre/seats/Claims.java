package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.Idempotency;

/** One transaction for each change of who has a seat: all of the seats or none, in ascending order of identity. */
@ApplicationScoped
class Claims {
    @Inject
    Inventory inventory;

    @Inject
    SeatMaps maps;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<SeatsChanged> changes;

    /** Who asks for which seats. {@code key} and {@code request} make asking twice harmless. */
    record Claim(long performance, List<String> seats, @Nullable String reason, @Nullable String key, String request) {}

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

    /** @throws SeatsTaken naming those that somebody else has */
    @Retried
    @Transactional
    public Hold take(Claim claim, Duration holdTime) {
        @Nullable Hold known = earlier(claim.key(), claim.request());
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        Hold hold = new Hold(Tokens.secret(), claim.performance(), claim.seats(), now.plus(holdTime), claim.reason());
        List<String> taken = new ArrayList<>();
        for (String seat : ascending(claim.seats())) {
            if (!inventory.hold(claim.performance(), seat, hold.token(), hold.expiresAt(), now)) {
                taken.add(seat);
            }
        }
        if (!taken.isEmpty()) {
            throw new SeatsTaken(taken);
        }
        inventory.keep(hold, now);
        idempotency.keep("holds", claim.key(), claim.request(), new Idempotency.Answer(201, hold.token(), null));
        trail("seats-held", hold.performance(), hold.seats());
        changed(hold.performance(), hold.seats(), hold.expiresAt().toEpochMilli(), List.of());
        return hold;
    }

    /** Gives back what this token still holds; what it doesn't hold any more stays as it is. */
    /** @throws AlreadyOrdered when an order has been made of them */
    @Retried
    @Transactional
    public void giveBack(Hold hold) {
        List<String> freed = ascending(hold.seats()).stream()
                .filter(seat -> inventory.release(hold.performance(), seat, hold.token()))
                .toList();
        if (!inventory.forget(hold.token())) {
            throw new AlreadyOrdered();
        }
        if (!freed.isEmpty()) {
            trail("seats-released", hold.performance(), freed);
            changed(hold.performance(), List.of(), 0, freed);
        }
    }

    /** @throws HoldExpired when the time was over, or had been stretched before */
    @Transactional(Transactional.TxType.MANDATORY)
    public Hold stretch(Hold hold, Instant until, Instant now) {
        for (String seat : ascending(hold.seats())) {
            if (!inventory.stretch(hold.performance(), seat, hold.token(), until, now)) {
                throw new HoldExpired();
            }
        }
        if (!inventory.markStretched(hold.token(), until)) {
            throw new HoldExpired();
        }
        changed(hold.performance(), hold.seats(), until.toEpochMilli(), List.of());
        return new Hold(hold.token(), hold.performance(), hold.seats(), until, hold.reason());
    }

    /** @throws SeatsTaken when somebody else has one of them by now: then nothing may stay of this transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sell(String token, long performance, List<Sale> sales, Instant now) {
        List<Sale> ordered =
                sales.stream().sorted(Comparator.comparing(Sale::seat)).toList();
        List<String> lost = ordered.stream()
                .filter(sale -> !inventory.sell(performance, sale, token, now))
                .map(Sale::seat)
                .toList();
        if (!lost.isEmpty()) {
            throw new SeatsTaken(lost);
        }
        List<String> seats = ordered.stream().map(Sale::seat).toList();
        trail("seats-sold", performance, seats);
        changed(performance, seats, Long.MAX_VALUE, List.of());
    }

    /** Frees the seats of one performance whose time is over. */
    @Retried
    @Transactional
    public void sweep(long performance, List<Inventory.Overdue> overdue) {
        Instant now = clock.instant();
        List<String> freed = overdue.stream()
                .filter(seat -> inventory.sweep(seat, now))
                .map(Inventory.Overdue::seat)
                .toList();
        if (!freed.isEmpty()) {
            trail("holds-expired", performance, freed);
            changed(performance, List.of(), 0, freed);
        }
    }

    private void trail(String what, long performance, List<String> seats) {
        audit.record(what, "performance:" + performance, String.join(" ", seats));
    }

    /** The number is drawn here, while the rows are locked. */
    private void changed(long performance, List<String> taken, long heldUntil, List<String> freed) {
        changes.fire(new SeatsChanged(performance, maps.nextSequence(), taken, heldUntil, freed));
    }

    private static List<String> ascending(List<String> seats) {
        return seats.stream().sorted().toList();
    }
}
