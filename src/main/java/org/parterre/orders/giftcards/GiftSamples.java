package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.money.Money;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;

/** The letters about gift cards that are bought, for the organiser to look at. */
@ApplicationScoped
class GiftSamples implements LetterSamples {
    private static final Money AMOUNT = new Money(50_00);

    @Inject
    GiftLetters letters;

    @Inject
    Clock clock;

    @Override
    public List<Letter> in(Language language) {
        Instant now = clock.instant();
        GiftPurchase purchase = new GiftPurchase(
                "UK7Q2M9X",
                "sample",
                new Buyer(NAME, EMAIL, language),
                new Gift(
                        AMOUNT, "Mila", language.pick("Een avond uit, met z'n tweeën!", "A night out, the two of us!")),
                GiftPurchase.Status.PENDING,
                now,
                now,
                null,
                null);
        return List.of(
                letters.card(purchase, "SAMP 1E00 SAMP 1E00"),
                letters.paidTwice(purchase, AMOUNT),
                letters.wrongAmount(purchase, AMOUNT));
    }
}
