package org.parterre.payments.mollie;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentGateway.Returning;
import org.parterre.payments.PaymentGateway.Standing;
import org.parterre.payments.Refund;

/**
 * Mollie's documents and what they mean here (docs.mollie.com/reference/get-payment, …/get-refund). What can't be read says nothing,
 * and is asked again: no state of money is ever guessed.
 */
final class MollieWords {
    static final String OUR_REFUND = "parterre_refund";
    /** The sum of all chargebacks of a payment; Mollie leaves it out where there is none. */
    private static final String CHARGED_BACK = "amountChargedBack";

    private static final Pattern EUROS = Pattern.compile("(\\d{1,12})\\.(\\d{2})");

    private MollieWords() {}

    /** An amount as Mollie takes it. */
    static JsonObject amount(Money amount) {
        return Json.createObjectBuilder()
                .add("currency", "EUR")
                .add("value", amount.plain())
                .build();
    }

    /** @throws GatewayAway for another currency, and for anything that isn't whole cents */
    static Money amount(JsonObject document) {
        return amount(document, "amount");
    }

    private static Money amount(JsonObject document, String name) {
        JsonObject amount = object(document, name);
        Matcher euros = EUROS.matcher(text(amount, "value"));
        if (!"EUR".equals(text(amount, "currency")) || !euros.matches()) {
            throw new GatewayAway(
                    "an amount that is no euros: " + text(amount, "value") + " " + text(amount, "currency"));
        }
        return new Money(Math.addExact(
                Math.multiplyExact(Long.parseLong(euros.group(1)), 100L), Long.parseLong(euros.group(2))));
    }

    static Standing standing(JsonObject payment) {
        Payment.Status status =
                switch (text(payment, "status")) {
                    case "paid" -> Payment.Status.PAID;
                    case "failed" -> Payment.Status.FAILED;
                    case "canceled", "expired" -> Payment.Status.ABANDONED;
                    // authorized is money that is promised and not taken, which none of our methods asks for
                    case "open", "pending", "authorized" -> Payment.Status.OPEN;
                    default -> throw new GatewayAway("a payment that is " + text(payment, "status"));
                };
        return new Standing(
                status,
                amount(payment),
                payment.containsKey(CHARGED_BACK) ? amount(payment, CHARGED_BACK) : Money.ZERO);
    }

    static Returning returning(JsonObject refund) {
        String status = text(refund, "status");
        Refund.Status here =
                switch (status) {
                    case "queued", "pending", "processing" -> Refund.Status.SENT;
                    case "refunded" -> Refund.Status.DONE;
                    case "failed", "canceled" -> Refund.Status.FAILED;
                    default -> throw new GatewayAway("a refund that is " + status);
                };
        return new Returning(text(refund, "id"), here, here == Refund.Status.FAILED ? "Mollie: " + status : null);
    }

    /** That refund of ours among those of its payment, unless it failed; null where it is not there. */
    static @Nullable Returning ours(JsonObject list, Refund refund) {
        if (!(object(list, "_embedded").get("refunds") instanceof JsonArray there)) {
            throw new GatewayAway("an answer without refunds");
        }
        return there.getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> isOurs(one, refund))
                .map(MollieWords::returning)
                .filter(returning -> returning.status() != Refund.Status.FAILED)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOurs(JsonObject there, Refund refund) {
        return there.get("metadata") instanceof JsonObject metadata
                && metadata.get(OUR_REFUND) instanceof JsonString number
                && number.getString().equals(String.valueOf(refund.id()));
    }

    static JsonObject object(JsonObject document, String name) {
        if (document.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new GatewayAway("an answer without " + name);
    }

    static String text(JsonObject document, String name) {
        if (document.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new GatewayAway("an answer without " + name);
    }
}
