package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parterre.mail.Outbox;
import org.parterre.mail.TypedAddress;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Programme;

/** Free seats for the company: so many for each person, who choose evening and place themselves by a link of their own. */
@ApplicationScoped
class Comps {
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_SEATS = 50;
    private static final int LONGEST_NAME = 200;
    /** 60 random bits, and not as long as a gift card's. */
    private static final int LINK_LENGTH = 12;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    @Inject
    Vouchers vouchers;

    @Inject
    Programme programme;

    @Inject
    CompLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** Who gets how many. */
    record Wish(List<String> people, int seats) {
        /** @throws BadInput naming the part that is silly */
        static Wish of(String names, String seats) {
            List<String> people = Arrays.stream(names.split("\\R"))
                    .map(name -> name.strip().replaceAll("\\p{Cntrl}", " "))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            if (people.isEmpty()
                    || people.size() > MOST_PEOPLE
                    || people.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
                throw new BadInput("people", "bad.comp-people");
            }
            int number = NUMBER.matcher(seats.strip()).matches() ? Integer.parseInt(seats.strip()) : 0;
            if (number < 1 || number > MOST_SEATS) {
                throw new BadInput("seats", "bad.comp-seats");
            }
            return new Wish(people, number);
        }
    }

    /**
     * Sends somebody of the company their link. The address stands in the letter and nowhere else.
     *
     * @throws BadInput for an address that is none · @throws NotFound for free seats that are none, or were ended
     */
    @Retried
    @Transactional
    public void mail(long id, String email, Language language) {
        String address = TypedAddress.of(email);
        Voucher comp = vouchers.voucher(id);
        Long production = comp.limits().production();
        if (comp.person() == null || comp.ended() || production == null) {
            throw new NotFound();
        }
        outbox.put(letter.of(comp, programme.production(production).title(), address, language));
        audit.record("comp-link-mailed", "voucher:" + id, "");
    }

    /** Gives each of them so many free seats of that production, on whichever evenings. */
    @Retried
    @Transactional
    public void give(long production, Wish wish) {
        for (String person : wish.people()) {
            vouchers.make(
                    new Vouchers.Draft(
                            Tokens.spoken(LINK_LENGTH),
                            Voucher.Kind.FREE_SEAT,
                            0,
                            new Voucher.Limits(production, Set.of(), Set.of(), null, null),
                            wish.seats(),
                            null,
                            "",
                            person),
                    1);
        }
    }
}
