package org.parterre.admission.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.tickets.Holder;
import org.parterre.tickets.SampleSheet;
import org.parterre.venue.Seat;
import org.parterre.venue.Words;

/** People with tickets, for lists in tests: every second one is inside, and the eighth is somebody to look after. */
public final class SampleAudience {
    public static final int NEEDY = 7;

    private SampleAudience() {}

    /** So many, several on a seat where there are fewer of those. */
    public static Audience of(int many) {
        Playbill bill = SampleSheet.dutch().sheet().bill();
        List<Seat> seats = bill.plan().seats();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Seat seat = seats.get(i % seats.size());
            boolean inside = i % 2 == 0 || i == NEEDY;
            guests.add(new Guest(holder(i, seat, bill), seat, inside ? Presence.INSIDE : Presence.OUTSIDE, null, null));
        }
        return new Audience(bill, bill.doorsAt(), guests, Set.of());
    }

    private static Holder holder(int number, Seat seat, Playbill bill) {
        Words place = new Words(
                bill.plan().label(seat, Language.NL).whole(),
                bill.plan().label(seat, Language.EN).whole());
        return new Holder(
                number,
                bill.id(),
                seat.id(),
                place,
                "Noor van den Berg " + number,
                String.format("ORDER%04d", number),
                true,
                "student",
                new Words("Student: laat de kaart zien", "Student: show the card"),
                number == NEEDY ? "rolstoel" : null,
                number == NEEDY ? "garderobe" : null);
    }
}
