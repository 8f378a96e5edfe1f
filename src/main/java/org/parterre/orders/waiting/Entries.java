package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.orders.Buyer;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.seats.BoxOffice;

/** One transaction for each thing that people, or the office, do to a place in line. What is offered stands in {@link Offers}. */
@ApplicationScoped
class Entries {
    @Inject
    PartyBook book;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Outbox outbox;

    @Inject
    WaitingLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** A party joins. @throws AlreadyWaiting when somebody with that address waits for one of the evenings */
    @Retried
    @Transactional
    public Party enter(long production, Buyer buyer, Wanted wanted, Collection<Long> evenings) {
        for (long evening : evenings) {
            @Nullable Party known = book.waiting(evening, buyer.email());
            if (known != null) {
                throw new AlreadyWaiting(known);
            }
        }
        Instant now = clock.instant();
        Party party = new Party(
                ids.next(),
                Tokens.secret(),
                production,
                buyer,
                buyer.language(),
                wanted,
                joined(evenings, Map.of(), now),
                Party.State.WAITING,
                0,
                null,
                null,
                null,
                null,
                0);
        try {
            book.write(party, now);
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e)
                    ? new Raced()
                    : e; // joined twice at once: this is the one that came second
        }
        note(
                "waiting-joined",
                party,
                party.wanted().plain() + " " + party.evenings().keySet());
        outbox.put(letters.joined(party));
        return party;
    }

    private static Map<Long, Instant> joined(Collection<Long> evenings, Map<Long, Instant> before, Instant now) {
        return new TreeMap<>(evenings.stream()
                .collect(Collectors.toMap(evening -> evening, evening -> before.getOrDefault(evening, now))));
    }

    /** Sends the way to its page to the party's address. */
    @Transactional
    public void remind(Party party) {
        outbox.put(letters.joined(party));
    }

    /**
     * @throws NotFound for a key that is none · @throws WaitsNoMore · @throws OfferOpen
     * @throws AlreadyWaiting when another party with the same address waits for an evening that is added
     */
    @Retried
    @Transactional
    public void change(String key, Wanted wanted, Collection<Long> evenings) {
        Party party = waiting(key);
        if (party.state() == Party.State.OFFERED) {
            throw new OfferOpen();
        }
        for (long evening : evenings) {
            @Nullable Party known = book.waiting(evening, party.known().email());
            if (known != null && known.id() != party.id()) {
                throw new AlreadyWaiting(known);
            }
        }
        Party other = party.wanting(wanted, joined(evenings, party.evenings(), clock.instant()));
        turn(other);
        book.turnEvenings(other);
        note("waiting-changed", other, wanted.plain() + " " + other.evenings().keySet());
    }

    /** Leaves the line; does nothing for a party that waits no more. @throws NotFound for a key that is none · @throws org.parterre.seats.AlreadyOrdered */
    @Retried
    @Transactional
    public void leave(String key) {
        Party party = NotFound.unless(book.byKey(key));
        if (party.lives()) {
            end(party, Party.State.LEFT, null);
            note("waiting-left", party, "");
        }
    }

    /** The office takes a party off the list and writes to it why. @throws WaitsNoMore · @throws org.parterre.seats.AlreadyOrdered */
    @Retried
    @Transactional
    public void remove(long id, String why) {
        Party party = NotFound.unless(book.find(id));
        if (!party.lives()) {
            throw new WaitsNoMore();
        }
        end(party, Party.State.REMOVED, why);
        note("waiting-removed", party, why);
        outbox.put(letters.removed(party, why));
    }

    private void end(Party party, Party.State how, @Nullable String why) {
        if (party.state() == Party.State.OFFERED) {
            boxOffice.release(party.openOffer().hold()); // seats first: that is the order of locks
        }
        turn(party.ended(how, clock.instant(), why));
    }

    private Party waiting(String key) {
        Party party = NotFound.unless(book.byKey(key));
        if (!party.lives()) {
            throw new WaitsNoMore();
        }
        return party;
    }

    private void turn(Party party) {
        try {
            book.turn(party);
        } catch (Overtaken quicker) {
            throw new Raced(); // what is wished holds for the party as it stands now, too
        }
    }

    private void note(String what, Party party, String detail) {
        audit.record(what, "waiting:" + party.id(), detail);
    }
}
