package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.money.Money;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;

/** What a purchase makes the house write to its buyer, in the buyer's language. */
@ApplicationScoped
class GiftLetters {
    @Inject
    Messages messages;

    @Inject
    Settings settings;

    /** The card itself. @param code in groups of four; it is said here and nowhere else */
    Letter card(GiftPurchase purchase, String code) {
        Gift gift = purchase.gift();
        Writing letter = new Writing(messages, purchase.buyer().language())
                .say("letter.greeting", purchase.buyer().name())
                .say("letter.gift-card-bought.body");
        if (!gift.forName().isEmpty()) {
            letter.fact("letter.gift-card-bought.for", gift.forName());
        }
        return letter.fact("letter.card.worth", spoken(gift.amount(), purchase))
                .fact("letter.card.code", code)
                .note("letter.gift-card-bought.message", gift.message())
                .say("letter.card.how")
                .link("letter.gift-card-bought.spend", settings.baseUrl() + "/")
                .say("letter.gift-card-bought.vat", purchase.number())
                .letter(
                        "gift-card-bought",
                        purchase.buyer().email(),
                        "letter.gift-card-bought.subject",
                        spoken(gift.amount(), purchase))
                .about(purchase.subject());
    }

    /** Paid twice: the second money comes back. */
    Letter paidTwice(GiftPurchase purchase, Money back) {
        return back("refund-gift-twice", purchase, back);
    }

    /** Another amount came in than was asked: it comes back whole. */
    Letter wrongAmount(GiftPurchase purchase, Money back) {
        return back("refund-gift-amount", purchase, back);
    }

    private Letter back(String kind, GiftPurchase purchase, Money back) {
        return new Writing(messages, purchase.buyer().language())
                .say("letter.greeting", purchase.buyer().name())
                .say("letter." + kind + ".body", spoken(purchase.amount(), purchase))
                .fact("gift.number", purchase.number())
                .say("letter.back", spoken(back, purchase))
                .link("letter.gift-purchase", settings.baseUrl() + purchase.path())
                .letter(kind, purchase.buyer().email(), "letter." + kind + ".subject")
                .about(purchase.subject());
    }

    private static String spoken(Money amount, GiftPurchase purchase) {
        return amount.spoken(purchase.buyer().language().locale());
    }
}
