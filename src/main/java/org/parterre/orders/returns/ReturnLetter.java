package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLetters;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/** Tells a buyer which seats are given back, and what comes of the money. */
@ApplicationScoped
class ReturnLetter {
    @Inject
    OrderLetters letters;

    Letter of(Order order, Playbill bill, Cancellations.Returned returned) {
        Language language = order.buyer().language();
        Writing letter = letters.about(order, bill, "letter.returned.body")
                .fact(
                        "letter.returned.seats",
                        returned.seats().stream()
                                .map(seat -> bill.plan().label(seat, language).whole())
                                .collect(Collectors.joining(", ")));
        if (returned.kept().cents() > 0) {
            letter.fact("letter.returned.kept", returned.kept().spoken(language.locale()));
        }
        if (returned.back().equals(Money.ZERO)) {
            letter.say("letter.returned.nothing");
        } else if (returned.code() != null) {
            letter.fact("letter.card.worth", returned.back().spoken(language.locale()))
                    .fact("letter.card.code", returned.code())
                    .say("letter.card.how");
        } else {
            letters.back(letter, order, returned.back(), returned.onCard());
        }
        return letters.toOrder(letter, order)
                .letter("refund-returned", order.buyer().email(), "letter.returned.subject", bill.title())
                .about("order:" + order.number());
    }
}
