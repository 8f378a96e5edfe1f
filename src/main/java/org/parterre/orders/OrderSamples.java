package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** The letters about orders, for the organiser to look at. */
@ApplicationScoped
class OrderSamples implements LetterSamples {
    private static final Money AMOUNT = new Money(5500);

    @Inject
    Programme programme;

    @Inject
    OrderLetters letters;

    @Inject
    Clock clock;

    @Override
    public List<Letter> in(Language language) {
        return Letterheads.example(programme, clock.instant())
                .map(next -> about(next, language))
                .orElse(List.of());
    }

    private List<Letter> about(Playbill next, Language language) {
        Order order = Order.sample(new Buyer(NAME, EMAIL, language), next.id(), clock.instant());
        return List.of(
                letters.link(order, next),
                letters.tooLate(order, next, AMOUNT),
                letters.paidTwice(order, next, AMOUNT),
                letters.exchanged(order, next, AMOUNT, Money.ZERO),
                letters.wrongAmount(order, next, AMOUNT));
    }
}
