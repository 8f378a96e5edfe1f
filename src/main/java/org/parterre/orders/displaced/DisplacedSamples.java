package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.orders.SampleOrder;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.seats.Hold;

/** The letters about an evening that was called off, for the organiser to look at. */
@ApplicationScoped
class DisplacedSamples implements LetterSamples {
    @Inject
    SampleOrder sample;

    @Inject
    DisplacedLetter letter;

    @Override
    public List<Letter> in(Language language) {
        return sample.letters(language, this::about);
    }

    private List<Letter> about(SampleOrder.Sample one) {
        Playbill bill = one.bill();
        Displacement off = new Displacement(bill.id(), bill.id(), bill.startsAt(), Displacement.Answer.KEEP, false);
        Hold hold = new Hold("", bill.id(), one.seats(), bill.startsAt(), 0, null);
        return List.of(
                letter.of(off, one.order(), hold),
                letter.thanks(one.order(), new Money(5500)),
                letter.card(one.order(), "7K2M 9XDQ 04TB H6RW", new Money(5500)));
    }
}
