package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.orders.Letterheads;
import org.parterre.orders.OrdersPaid;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** The letters about tickets, for the organiser to look at. */
@ApplicationScoped
class TicketSamples implements LetterSamples {
    private static final String NUMBER = "K7Q2M9XD";
    private static final String KEY = "sample";

    @Inject
    Programme programme;

    @Inject
    TicketLetter letter;

    @Inject
    RenamedLetter renamed;

    @Inject
    Clock clock;

    @Override
    public List<Letter> in(Language language) {
        return Letterheads.example(programme, clock.instant())
                .map(next -> List.of(bought(next, language), renamed(next, language)))
                .orElse(List.of());
    }

    private Letter bought(Playbill next, Language language) {
        List<OrdersPaid.PaidLine> lines = next.plan().seats().stream()
                .limit(2)
                .map(seat -> new OrdersPaid.PaidLine(0, seat.id(), 0))
                .toList();
        return letter.of(
                new OrdersPaid.Paid(new AuditTrail.Who("", ""), NUMBER, KEY, next.id(), language, NAME, EMAIL, lines));
    }

    private Letter renamed(Playbill next, Language language) {
        Plan plan = next.plan();
        List<Seat> seats = plan.seats();
        Seat second = seats.get(Math.min(1, seats.size() - 1));
        Renaming.Told told = new Renaming.Told(NUMBER, KEY, NAME, EMAIL, language, List.of(second.id()));
        return renamed.of(
                told, next, seat -> plan.label(seat, language).whole(), seat -> plan.label(seats.get(0), language)
                        .whole());
    }
}
