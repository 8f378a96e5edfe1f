package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parterre.payments.mollie.MollieStandIn.Ill.BROKEN;
import static org.parterre.payments.mollie.MollieStandIn.Ill.REFUSED;
import static org.parterre.payments.mollie.MollieStandIn.Ill.SLOW;
import static org.parterre.payments.mollie.MollieStandIn.Ill.THROTTLED;

import java.util.List;
import org.parterre.payments.mollie.PaymentThere;

/** Every way that a payment can go: who answers when, in which order, twice or never, and the one end that it has. */
enum Course {
    RETURN_BEFORE_WEBHOOK(End.sold(), story -> {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("paid");
        story.comesBack(there).is("PAID").rings(there);
    }),
    WEBHOOK_BEFORE_RETURN(End.sold(), story -> {
        PaymentThere there = story.orders("bancontact").goes();
        there.becomes("paid");
        story.rings(there).is("PAID").comesBack(there);
    }),
    WEBHOOK_TWICE(End.sold(), story -> {
        PaymentThere there = story.orders("creditcard").goes();
        there.becomes("pending");
        story.rings(there);
        there.becomes("paid");
        story.rings(there).rings(there).is("PAID").rings(there);
    }),
    NOBODY_RINGS_AND_NOBODY_COMES_BACK(End.sold(), story -> {
        story.orders("ideal").goes().becomes("paid");
        story.isWrittenTo("kaartjes");
    }),
    LATE_AND_THE_SEATS_ARE_FREE(End.sold(), story -> {
        PaymentThere there = story.orders("ideal").goes();
        story.is("EXPIRED");
        there.becomes("paid");
        story.rings(there).is("PAID");
    }),
    LATE_AND_THE_SEATS_ARE_GONE(
            new End("REFUNDED", List.of("PAID"), List.of("too-late DONE"), List.of("refund-too-late")), story -> {
                PaymentThere there = story.orders("ideal").goes();
                story.is("EXPIRED").losesTheSeats();
                there.becomes("paid");
                story.rings(there).is("REFUNDED").getsBack(there, 1, "refunded");
            }),
    MONEY_AFTER_THE_ORDER_WAS_PAID_BACK(
            new End(
                    "REFUNDED",
                    List.of("PAID", "PAID"),
                    List.of("too-late DONE", "too-late DONE"),
                    List.of("refund-too-late", "refund-too-late")),
            story -> {
                PaymentThere first = story.orders("ideal").goes();
                PaymentThere second = story.goes(story.paysAgain("creditcard"));
                story.is("EXPIRED").losesTheSeats();
                first.becomes("paid");
                story.rings(first).is("REFUNDED");
                second.becomes("paid");
                story.rings(second).isSentBackAs(first, 1, "refunded").getsBack(second, 1, "refunded");
            }),
    PAID_IN_TWO_TABS(End.soldAndBack("paid-twice"), story -> {
        PaymentThere first = story.orders("ideal").goes();
        PaymentThere second = story.goes(story.paysAgain("bancontact"));
        first.becomes("paid");
        second.becomes("paid");
        story.rings(second).rings(first).is("PAID");
        story.getsBack(first, 1, "refunded");
    }),
    ANOTHER_AMOUNT_THAN_ASKED(
            new End(
                    "PAID",
                    List.of("PAID", "PAID"),
                    List.of("wrong-amount DONE"),
                    List.of("refund-wrong-amount", "tickets")),
            story -> {
                PaymentThere there = story.orders("ideal").goes();
                there.isPaidWith("0.01");
                story.rings(there).isWrittenTo("geld komt terug");
                assertThat(story.status()).isEqualTo("PENDING");
                PaymentThere right = story.goes(story.paysAgain("ideal"));
                right.becomes("paid");
                story.comesBack(right).is("PAID").getsBack(there, 1, "refunded");
                assertThat(there.wentBack()).containsExactly("0.01");
            }),
    FAILED_AND_THEN_PAID_BY_ANOTHER(
            new End("PAID", List.of("FAILED", "PAID"), List.of(), List.of("tickets")), story -> {
                PaymentThere there = story.orders("creditcard").goes();
                there.becomes("failed");
                story.rings(there);
                story.paysInTheSandbox(story.paysAgain("sandbox")).is("PAID");
            }),
    FAILED_AND_PAID_AFTER_ALL(End.sold(), story -> {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("failed");
        story.rings(there);
        there.becomes("paid");
        story.rings(there).is("PAID");
    }),
    EXPIRED_AT_THE_GATEWAY(new End("EXPIRED", List.of("ABANDONED"), List.of(), List.of()), story -> {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("expired");
        story.rings(there).is("EXPIRED");
    }),
    NEVER_WENT_TO_PAY(new End("EXPIRED", List.of("OPEN"), List.of(), List.of()), story -> {
        story.orders("ideal").is("EXPIRED").isSentBack();
        assertThat(story.mollie.madeUnder(story.way().substring(17))).isNull();
    }),
    TURNED_BACK_AND_NOBODY_RINGS(
            new End("PAID", List.of("ABANDONED", "PAID"), List.of(), List.of("tickets")), story -> {
                PaymentThere there = story.orders("ideal").goes();
                there.becomes("canceled");
                story.comesBack(there);
                PaymentThere again = story.goes(story.paysAgain("ideal"));
                again.becomes("paid");
                story.comesBack(again).is("PAID");
            }),
    SLOW_WHEN_IT_IS_MADE(End.sold(), story -> {
        story.orders("ideal").mollie.isIll("create", story.number(), SLOW);
        PaymentThere there = story.isTurnedAway().goes();
        assertThat(story.goes().id()).isEqualTo(there.id());
        there.becomes("paid");
        story.comesBack(there).is("PAID");
    }),
    BROKEN_AND_BUSY_WHEN_IT_IS_MADE(End.sold(), story -> {
        story.orders("ideal").mollie.isIll("create", story.number(), BROKEN, THROTTLED);
        PaymentThere there = story.isTurnedAway().isTurnedAway().goes();
        there.becomes("paid");
        story.comesBack(there).is("PAID");
    }),
    REFUSED_WHEN_IT_IS_MADE(new End("PAID", List.of("FAILED", "PAID"), List.of(), List.of("tickets")), story -> {
        story.orders("creditcard").mollie.isIll("create", story.number(), REFUSED);
        PaymentThere there = story.isSentBack().goes(story.paysAgain("ideal"));
        there.becomes("paid");
        story.comesBack(there).is("PAID");
    }),
    SILENT_WHEN_IT_IS_ASKED(End.sold(), story -> {
        PaymentThere there = story.orders("ideal").goes();
        story.mollie.isIll("ask", story.number(), SLOW, BROKEN);
        there.becomes("paid");
        story.rings(there).comesBack(there).isWrittenTo("kaartjes");
    }),
    REFUND_IS_DONE_AND_NOT_ANSWERED(End.soldAndBack("paid-twice"), story -> {
        PaymentThere first = story.orders("ideal").goes();
        PaymentThere second = story.goes(story.paysAgain("ideal"));
        story.mollie.isIll("refund", story.number(), SLOW);
        story.mollie.isIll("look", story.number(), BROKEN);
        second.becomes("paid");
        story.rings(second).is("PAID");
        first.becomes("paid");
        story.rings(first).getsBack(first, 1, "refunded");
    }),
    REFUND_IS_BROKEN_FIRST(End.soldAndBack("paid-twice"), story -> {
        PaymentThere first = story.orders("ideal").goes();
        PaymentThere second = story.goes(story.paysAgain("ideal"));
        story.mollie.isIll("refund", story.number(), BROKEN);
        second.becomes("paid");
        story.rings(second).is("PAID");
        first.becomes("paid");
        story.rings(first).getsBack(first, 1, "refunded");
    }),
    REFUND_IS_REFUSED(
            new End(
                    "PAID",
                    List.of("PAID", "PAID"),
                    List.of("paid-twice FAILED"),
                    List.of("tickets", "refund-paid-twice")),
            story -> {
                PaymentThere first = story.orders("ideal").goes();
                PaymentThere second = story.goes(story.paysAgain("ideal"));
                story.mollie.isIll("refund", story.number(), REFUSED);
                second.becomes("paid");
                story.rings(second).is("PAID");
                first.becomes("paid");
                story.rings(first).officeShows("Mislukt");
                assertThat(story.officeSays("The stand-in is ill.")).isTrue();
                assertThat(first.refunds()).isEmpty();
            }),
    REFUND_FAILS_AT_THE_BANK_AND_IS_TRIED_AGAIN(End.soldAndBack("paid-twice"), story -> {
        PaymentThere first = story.orders("ideal").goes();
        PaymentThere second = story.goes(story.paysAgain("ideal"));
        second.becomes("paid");
        story.rings(second).is("PAID");
        first.becomes("paid");
        story.rings(first).getsBack(first, 1, "failed").officePresses("again");
        story.getsBack(first, 2, "refunded");
    }),
    CHARGED_BACK_BY_THE_BANK(End.sold(), story -> {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("paid");
        story.rings(there).is("PAID");
        there.isChargedBack(there.amount());
        story.mollie.isIll("ask", story.number(), BROKEN);
        story.isAskedToRingAgain(there).bankIsSeenTo(there, "gehoord op").is("PAID");
        there.isChargedBack(null);
        story.bankIsSeenTo(there, "is weer bij ons");
    }),
    PAID_AT_THE_COUNTER(End.sold(), story -> story.ordersAtTheCounter("cash").is("PAID")),
    CARD_AND_NOBODY_RINGS(End.card(), story -> {
        story.buysACard("ideal").goes().becomes("paid");
        story.isWrittenTo("tegoedbon");
    }),
    CARD_PAID_LATE(End.card(), story -> {
        PaymentThere there = story.buysACard("ideal").goes();
        story.is("EXPIRED");
        there.becomes("paid");
        story.rings(there).rings(there).is("PAID");
    }),
    CARD_PAID_IN_TWO_TABS(
            new End(
                    "PAID",
                    List.of("PAID", "PAID"),
                    List.of("paid-twice DONE"),
                    List.of("gift-card-bought", "refund-gift-twice")),
            story -> {
                PaymentThere first = story.buysACard("ideal").goes();
                PaymentThere second = story.goes(story.paysAgain("bancontact"));
                first.becomes("paid");
                second.becomes("paid");
                story.rings(second).rings(first).is("PAID");
                story.getsBack(first, 1, "refunded");
                assertThat(first.wentBack()).containsExactly("42.50");
            }),
    CARD_PAID_WITH_ANOTHER_AMOUNT(
            new End(
                    "PAID",
                    List.of("PAID", "PAID"),
                    List.of("wrong-amount DONE"),
                    List.of("refund-gift-amount", "gift-card-bought")),
            story -> {
                PaymentThere there = story.buysACard("ideal").goes();
                there.isPaidWith("42.49");
                story.rings(there).isWrittenTo("geld komt terug");
                assertThat(story.status()).isEqualTo("PENDING");
                PaymentThere right = story.goes(story.paysAgain("ideal"));
                right.becomes("paid");
                story.comesBack(right).is("PAID").getsBack(there, 1, "refunded");
                assertThat(there.wentBack()).containsExactly("42.49");
            }),
    CARD_NEVER_PAID(new End("EXPIRED", List.of("ABANDONED"), List.of(), List.of()), story -> {
        PaymentThere there = story.buysACard("creditcard").goes();
        there.becomes("expired");
        story.rings(there).is("EXPIRED");
    }),
    CARD_AT_THE_COUNTER(
            End.card(), story -> story.buysACardAtTheCounter("terminal").is("PAID"));

    private final End end;
    private final Script script;

    /** What is done, in this order. */
    interface Script {
        void play(Story story) throws Exception;
    }

    /** How it stands when all is said: the order, or the purchase of a gift card, its payments in their order, what went back and how far it came, the letters. */
    record End(String order, List<String> payments, List<String> refunds, List<String> letters) {
        static End sold() {
            return new End("PAID", List.of("PAID"), List.of(), List.of("tickets"));
        }

        static End card() {
            return new End("PAID", List.of("PAID"), List.of(), List.of("gift-card-bought"));
        }

        static End soldAndBack(String reason) {
            return new End(
                    "PAID", List.of("PAID", "PAID"), List.of(reason + " DONE"), List.of("tickets", "refund-" + reason));
        }
    }

    Course(End end, Script script) {
        this.end = end;
        this.script = script;
    }

    End end() {
        return end;
    }

    void play(Story story) throws Exception {
        script.play(story);
    }
}
