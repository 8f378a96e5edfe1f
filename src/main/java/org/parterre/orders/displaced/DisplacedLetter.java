package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLetters;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Hold;

/** Tells a buyer that the evening doesn't take place, what is proposed instead, and where to answer. */
@ApplicationScoped
class DisplacedLetter {
    @Inject
    OrderLetters letters;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    Letter of(Displacement one, Order order, @Nullable Hold hold) {
        Playbill bill = programme.playbill(order.performance());
        Language language = order.buyer().language();
        Writing letter = letters.about(order, bill, "letter.displaced.body");
        if (hold == null) {
            letter.say("letter.displaced.none");
        } else {
            Playbill other = programme.playbill(hold.performance());
            letter.say("letter.displaced.proposed")
                    .fact("letter.displaced.new", letters.when(other, language))
                    .fact(
                            "letter.displaced.seats",
                            hold.seats().stream()
                                    .map(seat ->
                                            other.plan().label(seat, language).whole())
                                    .collect(Collectors.joining(", ")));
        }
        boolean keeps = hold != null && one.otherwise() == Displacement.Answer.KEEP;
        return letter.link("letter.displaced.answer", settings.baseUrl() + AnswerPage.path(order))
                .say(
                        keeps ? "letter.displaced.or-keep" : "letter.displaced.or-refund",
                        letters.moment(one.answerUntil(), bill.zone(), language))
                .letter("evening-displaced", order.buyer().email(), "letter.displaced.subject", bill.title())
                .about("order:" + order.number());
    }

    /** The code stands nowhere else: it is money. */
    Letter card(Order order, String code, Money worth) {
        Playbill bill = programme.playbill(order.performance());
        return letters.about(order, bill, "letter.card.body")
                .fact("letter.card.worth", worth.spoken(order.buyer().language().locale()))
                .fact("letter.card.code", code)
                .say("letter.card.how")
                .letter("gift-card", order.buyer().email(), "letter.card.subject", bill.title())
                .about("order:" + order.number());
    }

    Letter thanks(Order order, Money gift) {
        Playbill bill = programme.playbill(order.performance());
        return letters.about(order, bill, "letter.gift.body")
                .say("letter.gift.amount", gift.spoken(order.buyer().language().locale()))
                .letter("gift", order.buyer().email(), "letter.gift.subject", bill.title())
                .about("order:" + order.number());
    }
}
