package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.orders.Buyer;
import org.parterre.orders.Letterheads;
import org.parterre.orders.Order;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Seat;

/** The letter about seats that were given back, for the organiser to look at. */
@ApplicationScoped
class ReturnSamples implements LetterSamples {
    @Inject
    Programme programme;

    @Inject
    ReturnLetter letter;

    @Inject
    Clock clock;

    @Override
    public List<Letter> in(Language language) {
        return Letterheads.example(programme, clock.instant())
                .map(next -> about(next, Order.sample(new Buyer(NAME, EMAIL, language), next.id(), clock.instant())))
                .orElse(List.of());
    }

    private List<Letter> about(Playbill next, Order order) {
        List<String> seats = next.plan().seats().stream().limit(2).map(Seat::id).toList();
        return List.of(letter.of(
                order, next, new Cancellations.Returned(seats, new Money(2750), Money.ZERO, null, new Money(2750))));
    }
}
