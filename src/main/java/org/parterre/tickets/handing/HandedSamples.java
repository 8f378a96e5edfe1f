package org.parterre.tickets.handing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.orders.SampleOrder;
import org.parterre.platform.Language;

/** The letter that brings a ticket to somebody else, for the organiser to look at. */
@ApplicationScoped
class HandedSamples implements LetterSamples {
    @Inject
    SampleOrder sample;

    @Inject
    HandedLetter letter;

    @Override
    public List<Letter> in(Language language) {
        return sample.letters(language, this::about);
    }

    private List<Letter> about(SampleOrder.Sample one) {
        Handing.Held ticket = new Handing.Held(0, one.seats().get(0), null, false);
        return List.of(letter.of(one.order(), ticket, one.order().buyer(), "sample"));
    }
}
