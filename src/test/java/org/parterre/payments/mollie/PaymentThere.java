package org.parterre.payments.mollie;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A payment as the stand-in remembers it, with the money that went back on it. */
public final class PaymentThere {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String id = "tr_" + Integer.toString(500_000_000 + NUMBERS.incrementAndGet(), 36);
    private final String reference;
    private final JsonObject wish;
    private final Map<String, RefundThere> refunds = new LinkedHashMap<>();
    private String status = "open";
    private String amount;
    private @Nullable String chargedBack;

    PaymentThere(String reference, JsonObject wish) {
        this.reference = reference;
        this.wish = wish;
        this.amount = wish.getJsonObject("amount").getString("value");
    }

    /** Money that went back: with the key that it was sent under, its amount, and where it stands. */
    public static final class RefundThere {
        private final String id = "re_" + Integer.toString(500_000_000 + NUMBERS.incrementAndGet(), 36);
        private final String payment;
        private final JsonObject wish;
        private volatile String status = "pending";

        RefundThere(String payment, JsonObject wish) {
            this.payment = payment;
            this.wish = wish;
        }

        /** {@code refunded}, {@code failed} … */
        public void becomes(String now) {
            status = now;
        }

        String amount() {
            return wish.getJsonObject("amount").getString("value");
        }

        JsonObject document() {
            return Json.createObjectBuilder()
                    .add("resource", "refund")
                    .add("id", id)
                    .add("mode", "test")
                    .add("description", wish.getString("description"))
                    .add("amount", wish.getJsonObject("amount"))
                    .add("status", status)
                    .add("metadata", wish.getJsonObject("metadata"))
                    .add("paymentId", payment)
                    .add("createdAt", "2026-11-27T09:00:00+00:00")
                    .build();
        }
    }

    public String id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String redirectUrl() {
        return wish.getString("redirectUrl");
    }

    public JsonObject wish() {
        return wish;
    }

    public synchronized String amount() {
        return amount;
    }

    public synchronized void becomes(String now) {
        status = now;
    }

    /** What no bank does: another amount is paid than was asked. */
    public synchronized void isPaidWith(String other) {
        amount = other;
        status = "paid";
    }

    /** The buyer's bank takes so much back in all; {@code null} for nothing any more. */
    public synchronized void isChargedBack(@Nullable String sum) {
        chargedBack = sum;
    }

    public synchronized List<RefundThere> refunds() {
        return List.copyOf(refunds.values());
    }

    /** All that went back or is on its way, as many amounts as refunds. */
    public synchronized List<String> wentBack() {
        return refunds.values().stream()
                .filter(refund -> !refund.status.equals("failed"))
                .map(RefundThere::amount)
                .toList();
    }

    /** The same key finds what it made before. Empty where more would go back than came in. */
    synchronized Optional<RefundThere> addRefund(String key, JsonObject wanted) {
        if (refunds.containsKey(key)) {
            return Optional.of(refunds.get(key));
        }
        BigDecimal back = wentBack().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        RefundThere refund = new RefundThere(id, wanted);
        if (!status.equals("paid") || back.add(new BigDecimal(refund.amount())).compareTo(new BigDecimal(amount)) > 0) {
            return Optional.empty();
        }
        refunds.put(key, refund);
        return Optional.of(refund);
    }

    synchronized Optional<RefundThere> refund(String refund) {
        return refunds.values().stream().filter(one -> one.id.equals(refund)).findFirst();
    }

    synchronized JsonObject refundList() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        refunds.values().forEach(refund -> list.add(refund.document()));
        return Json.createObjectBuilder()
                .add("count", refunds.size())
                .add("_embedded", Json.createObjectBuilder().add("refunds", list))
                .build();
    }

    synchronized JsonObject document(String standIn) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("resource", "payment")
                .add("id", id)
                .add("mode", "test")
                .add("createdAt", "2026-11-27T09:00:00+00:00")
                .add("amount", Json.createObjectBuilder().add("value", amount).add("currency", "EUR"))
                .add("description", wish.getString("description"))
                .add("method", wish.getString("method"))
                .add("metadata", wish.getJsonObject("metadata"))
                .add("status", status)
                .add("isCancelable", false)
                .add("expiresAt", "2026-11-27T09:15:00+00:00")
                .add("profileId", "pfl_7N5qjbu42V")
                .add("sequenceType", "oneoff")
                .add("redirectUrl", redirectUrl())
                .add(
                        "_links",
                        Json.createObjectBuilder()
                                .add("self", MollieStandIn.link(standIn + "/v2/payments/" + id))
                                .add("checkout", MollieStandIn.link(standIn + "/checkout/" + id)));
        if (chargedBack != null) {
            document.add(
                    "amountChargedBack",
                    Json.createObjectBuilder().add("value", chargedBack).add("currency", "EUR"));
        }
        return document.build();
    }
}
