package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.orders.SampleOrder;
import org.parterre.platform.Language;

/** The letter about seats that were given back, for the organiser to look at. */
@ApplicationScoped
class ReturnSamples implements LetterSamples {
    @Inject
    SampleOrder sample;

    @Inject
    ReturnLetter letter;

    @Override
    public List<Letter> in(Language language) {
        return sample.letters(language, this::about);
    }

    private List<Letter> about(SampleOrder.Sample one) {
        Money half = new Money(2750);
        return List.of(letter.of(
                one.order(), one.bill(), new Cancellations.Returned(one.seats(), half, Money.ZERO, null, half)));
    }
}
