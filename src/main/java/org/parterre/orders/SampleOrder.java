package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Seat;

/** An order that nobody placed, for an evening that there is: what letters about orders are shown with. */
@ApplicationScoped
public class SampleOrder {
    @Inject
    Programme programme;

    @Inject
    Clock clock;

    /** The evening, the order, and two seats of the evening. */
    public record Sample(Playbill bill, Order order, List<String> seats) {}

    /** The letters about it; none where there is no evening yet. */
    public List<Letter> letters(Language language, Function<Sample, List<Letter>> written) {
        return Letterheads.example(programme, clock.instant())
                .map(bill -> written.apply(new Sample(
                        bill,
                        Order.sample(
                                new Buyer(LetterSamples.NAME, LetterSamples.EMAIL, language),
                                bill.id(),
                                clock.instant()),
                        bill.plan().seats().stream().limit(2).map(Seat::id).toList())))
                .orElse(List.of());
    }
}
