package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;

/** What an order makes the house write to its buyer, in the buyer's language. (The tickets' room sends the tickets.) */
@ApplicationScoped
public class OrderLetters {
    @Inject
    Messages messages;

    @Inject
    Settings settings;

    /** The way to an order whose link was lost. */
    Letter link(Order order, Playbill playbill) {
        return about(order, playbill, "letter.link.body")
                .link("letter.to-order", page(order))
                .say("letter.link.not-you")
                .letter("order-link", order.buyer().email(), "letter.link.subject", order.number())
                .about("order:" + order.number());
    }

    /** Paid when somebody else had the seats: the money comes back. */
    Letter tooLate(Order order, Playbill playbill, Money back) {
        String body = order.inExchange() ? "letter.too-late.exchange" : "letter.too-late.body";
        return about(order, playbill, body)
                .say("letter.back", spoken(back, order))
                .link("letter.to-performance", settings.baseUrl() + "/performances/" + playbill.id())
                .letter("refund-too-late", order.buyer().email(), "letter.too-late.subject", playbill.title())
                .about("order:" + order.number());
    }

    /** Other seats that cost less: the rest comes back. */
    Letter exchanged(Order order, Playbill playbill, Money back, Money onCard) {
        return back(about(order, playbill, "letter.exchanged.body"), order, back, onCard)
                .link("letter.to-order", page(order))
                .letter("refund-exchanged", order.buyer().email(), "letter.exchanged.subject", playbill.title())
                .about("order:" + order.number());
    }

    /** Paid twice: the second money comes back. */
    Letter paidTwice(Order order, Playbill playbill, Money back) {
        return about(order, playbill, "letter.twice.body")
                .say("letter.back", spoken(back, order))
                .link("letter.to-order", page(order))
                .letter("refund-paid-twice", order.buyer().email(), "letter.twice.subject", playbill.title())
                .about("order:" + order.number());
    }

    /** Another amount came in than was asked: it comes back whole, and the order still waits. */
    Letter wrongAmount(Order order, Playbill playbill, Money back) {
        return about(order, playbill, "letter.wrong.body")
                .say("letter.back", spoken(back, order))
                .link("letter.to-order", page(order))
                .letter("refund-wrong-amount", order.buyer().email(), "letter.wrong.subject", playbill.title())
                .about("order:" + order.number());
    }

    /** A letter about an order begins so: the greeting, that sentence with the title, and the facts. */
    public Writing about(Order order, Playbill playbill, String body) {
        Language language = order.buyer().language();
        return new Writing(messages, language)
                .headed(Letterheads.of(playbill, language, messages))
                .say("letter.greeting", order.buyer().name())
                .say(body, playbill.title())
                .fact("letter.number", order.number());
    }

    /** Says how money comes back. @param onCard what of it is on a gift card again */
    public Writing back(Writing letter, Order order, Money back, Money onCard) {
        if (back.compareTo(onCard) > 0) {
            letter.say("letter.back", spoken(back.minus(onCard), order));
        }
        return onCard.cents() > 0 ? letter.say("letter.back-on-card", spoken(onCard, order)) : letter;
    }

    /** With the button to the order. */
    public Writing toOrder(Writing letter, Order order) {
        return letter.link("letter.to-order", page(order));
    }

    private String page(Order order) {
        return settings.baseUrl() + order.path();
    }

    private static String spoken(Money amount, Order order) {
        return amount.spoken(order.buyer().language().locale());
    }

    /** When and where an evening is. */
    public String when(Playbill playbill, Language language) {
        return moment(playbill.startsAt(), playbill.zone(), language) + " · " + playbill.venue() + ", "
                + playbill.city();
    }

    /** A moment with its year. */
    public String moment(Instant moment, ZoneId zone, Language language) {
        String pattern = language.pick("EEEE d MMMM yyyy, HH.mm 'uur'", "EEEE d MMMM yyyy, HH:mm");
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(ZonedDateTime.ofInstant(moment, zone));
    }
}
