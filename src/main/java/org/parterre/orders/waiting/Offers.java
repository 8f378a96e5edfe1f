package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parterre.mail.Outbox;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.persistence.Retried;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.SettingAside;

/** One transaction for each step of an offer, and in each the same order of locks: seats, then the party. */
@ApplicationScoped
class Offers {
    @Inject
    PartyBook book;

    @Inject
    SettingAside seats;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Outbox outbox;

    @Inject
    WaitingLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Holds the seats for the party, and tells it.
     *
     * @throws org.parterre.seats.SeatsTaken when somebody has one of them
     * @throws Overtaken when another node was quicker, or the party changed its mind
     */
    @Retried
    @Transactional
    public boolean make(Party party, SettingAside.Chosen chosen, Instant until) {
        Hold hold = seats.keep(chosen, Duration.between(clock.instant(), until));
        long evening = chosen.bill().id();
        Party offered = party.offered(new Party.Offer(evening, hold.token(), hold.expiresAt()));
        book.turn(offered);
        note("waiting-offered", party, "performance:" + evening + " " + String.join(" ", hold.seats()));
        outbox.put(letters.offered(offered, chosen.bill(), hold));
        return true;
    }

    /** The party says no: the seats are for the next one. Nothing happens where no offer is open. @throws org.parterre.seats.AlreadyOrdered */
    @Retried
    @Transactional
    public void refuse(String key) {
        Party party = NotFound.unless(book.byKey(key));
        if (party.state() == Party.State.OFFERED) {
            boxOffice.release(party.openOffer().hold());
            notTaken(party, "waiting-refused");
        }
    }

    /** Nobody answered, or the seats were given back. @throws Overtaken */
    @Retried
    @Transactional
    public void lapse(Party party) {
        notTaken(party, "waiting-lapsed");
    }

    private void notTaken(Party party, String what) {
        Party after = party.notTaken(clock.instant(), settings.offerTime());
        book.turn(after);
        note(what, party, "performance:" + party.openOffer().performance());
        outbox.put(letters.notTaken(after));
    }

    /** An order was made of the offer, and paid. @throws Overtaken */
    @Retried
    @Transactional
    public void bought(Party party, String number) {
        book.turn(party.ended(Party.State.BOUGHT, clock.instant(), null));
        note("waiting-bought", party, "order:" + number);
    }

    /** There is no evening left to wait for. @throws Overtaken */
    @Retried
    @Transactional
    public void over(Party party) {
        book.turn(party.ended(Party.State.OVER, clock.instant(), null));
        note("waiting-over", party, "");
    }

    private void note(String what, Party party, String detail) {
        audit.record(what, "waiting:" + party.id(), detail);
    }
}
