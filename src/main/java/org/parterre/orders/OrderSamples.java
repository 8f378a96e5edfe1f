package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/** The letters about orders, for the organiser to look at. */
@ApplicationScoped
class OrderSamples implements LetterSamples {
    private static final Money AMOUNT = new Money(5500);

    @Inject
    SampleOrder sample;

    @Inject
    OrderLetters letters;

    @Override
    public List<Letter> in(Language language) {
        return sample.letters(language, one -> about(one.bill(), one.order()));
    }

    private List<Letter> about(Playbill next, Order order) {
        return List.of(
                letters.link(order, next),
                letters.tooLate(order, next, AMOUNT),
                letters.paidTwice(order, next, AMOUNT),
                letters.exchanged(order, next, AMOUNT, Money.ZERO),
                letters.wrongAmount(order, next, AMOUNT));
    }
}
