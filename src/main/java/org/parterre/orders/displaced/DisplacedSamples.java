package org.parterre.orders.displaced;

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
import org.parterre.seats.Hold;
import org.parterre.venue.Seat;

/** The letters about an evening that was called off, for the organiser to look at. */
@ApplicationScoped
class DisplacedSamples implements LetterSamples {
    @Inject
    Programme programme;

    @Inject
    DisplacedLetter letter;

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
        Displacement one = new Displacement(next.id(), next.id(), next.startsAt(), Displacement.Answer.KEEP, false);
        Hold hold = new Hold("", next.id(), seats, next.startsAt(), 0, null);
        return List.of(
                letter.of(one, order, hold),
                letter.thanks(order, new Money(5500)),
                letter.card(order, "7K2M 9XDQ 04TB H6RW", new Money(5500)));
    }
}
