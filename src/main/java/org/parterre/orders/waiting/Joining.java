package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.parterre.orders.Buyer;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.web.RateLimits;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SettingAside;

/** Whether a party may stand in line for what it wants. */
@ApplicationScoped
public class Joining {
    private static final int MOST_EVENINGS = 60;
    private static final int LETTERS_PER_MINUTE = 2;

    @Inject
    Entries entries;

    @Inject
    PartyBook book;

    @Inject
    SettingAside seats;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Puts a party at the end of the line of each of those evenings, and writes to it.
     *
     * @return the party's key
     * @throws BadInput for no seats or too many, and for evenings of different productions
     * @throws NotFound for an evening that isn't there · @throws org.parterre.programme.SaleClosed outside of a sale
     * @throws SeatsToBeHad when nobody needs to wait · @throws NeverFits when waiting wouldn't help
     * @throws AlreadyWaiting when somebody with that address does so already, to whom the link goes once more
     */
    public String join(Buyer buyer, Wanted wanted, Collection<Long> evenings) {
        long production = check(wanted, evenings, Set.of());
        try {
            return entries.enter(production, buyer, wanted, evenings).key();
        } catch (AlreadyWaiting known) {
            limits.useOf("waiting-link-of", known.party().key(), LETTERS_PER_MINUTE); // nobody's mailbox is filled
            entries.remind(known.party());
            throw known;
        }
    }

    /** The same for a party that waits already. Keeps its place, but for evenings that are added. */
    void change(String key, Wanted wanted, Collection<Long> evenings) {
        Party party = NotFound.unless(book.byKey(key));
        if (check(wanted, evenings, party.evenings().keySet()) != party.production()) {
            throw new BadInput("also", "waiting.other-production");
        }
        entries.change(key, wanted, evenings);
    }

    private long check(Wanted wanted, Collection<Long> evenings, Collection<Long> before) {
        if (wanted.seats() < 1 || wanted.seats() > settings.maxSeats()) {
            throw new BadInput("seats", "waiting.bad-seats");
        }
        if (evenings.isEmpty() || evenings.size() > MOST_EVENINGS) {
            throw new BadInput("also", "waiting.no-evening");
        }
        Set<Long> productions = new TreeSet<>();
        for (long evening : evenings) {
            Playbill bill = programme.playbill(evening);
            productions.add(bill.production());
            if (!before.contains(evening)) {
                bill.requireOnSale(clock.instant());
            }
            check(wanted, bill);
        }
        if (productions.size() > 1) {
            throw new BadInput("also", "waiting.other-production");
        }
        return productions.iterator().next();
    }

    private void check(Wanted wanted, Playbill bill) {
        if (!seats.couldHave(bill, wanted.best(), wanted.together())) {
            throw new NeverFits(bill, When.of(bill));
        }
        if (bill.saleState(clock.instant()) == Playbill.SaleState.ON_SALE
                && seats.has(bill, wanted.best(), wanted.together())) {
            throw new SeatsToBeHad(bill, When.of(bill));
        }
    }
}
