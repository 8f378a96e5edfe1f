package org.parterre.payments.mollie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.GatewayRefuses;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentGateway;
import org.parterre.payments.Refund;
import org.parterre.payments.Settling;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;

/** Payments and refunds at Mollie. */
@ApplicationScoped
public class Mollie implements PaymentGateway {
    static final String NAME = "mollie";
    static final String PATH = "/mollie/payments/";
    /** As many as Mollie gives at once; a payment of ours has a handful. */
    private static final int MOST_REFUNDS = 250;

    @Inject
    MollieLine line;

    @Inject
    Settling settling;

    @Inject
    Settings settings;

    @Inject
    MollieSettings account;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return line.open();
    }

    /**
     * Makes the payment there, unless that was done before.
     *
     * @return the payment with the page on which it is paid
     * @throws GatewayAway when nobody knows whether it was made; asking again makes it once
     * @throws GatewayRefuses when Mollie doesn't take such a payment
     */
    Payment begin(Payment payment, Language language) {
        if (payment.checkoutUrl() != null) {
            return payment;
        }
        JsonObject made =
                line.ask((api, key) -> api.create(key, payment.id(), wish(payment, settings.baseUrl(), language)));
        String checkout = MollieWords.text(MollieWords.object(MollieWords.object(made, "_links"), "checkout"), "href");
        if (!isPage(checkout)) {
            throw new GatewayAway("a checkout page that is none");
        }
        return settling.begun(payment, MollieWords.text(made, "id"), checkout);
    }

    /** @param base the address of this house, which Mollie is told where it can reach it */
    static JsonObject wish(Payment payment, String base, Language language) {
        JsonObjectBuilder wish = Json.createObjectBuilder()
                .add("amount", MollieWords.amount(payment.amount()))
                .add("description", "Parterre " + payment.reference())
                .add("method", payment.method())
                .add("redirectUrl", base + PATH + payment.id() + "/return")
                .add("locale", language.pick("nl_NL", "en_GB"))
                .add("metadata", Json.createObjectBuilder().add("reference", payment.reference()));
        if (PublicAddress.is(URI.create(base))) {
            wish.add("webhookUrl", base + "/api/payments/" + NAME + "/webhook");
        }
        return wish.build();
    }

    /** A page of the web; unencrypted only where Mollie itself is asked so, which is on one machine. */
    private boolean isPage(String address) {
        return address.startsWith("https://")
                || (address.startsWith("http://") && "http".equals(account.url().getScheme()));
    }

    @Override
    public Standing ask(Payment payment) {
        String id = payment.gatewayId();
        if (id == null) {
            return new Standing(payment.status(), payment.amount()); // nobody has seen the page on which it is paid
        }
        try {
            return MollieWords.standing(line.ask((api, key) -> api.payment(key, id)));
        } catch (GatewayRefuses unknown) {
            throw new GatewayAway(
                    "Mollie does not know the payment: " + unknown.getMessage()); // the key is another account's
        }
    }

    @Override
    public boolean paysBack() {
        return true;
    }

    @Override
    public Returning sendBack(Payment payment, Refund refund) {
        JsonObject wish = Json.createObjectBuilder()
                .add("amount", MollieWords.amount(refund.amount()))
                .add("description", "Parterre " + payment.reference())
                .add("metadata", Json.createObjectBuilder().add(MollieWords.OUR_REFUND, String.valueOf(refund.id())))
                .build();
        return MollieWords.returning(line.ask((api, key) -> api.refund(key, refund.key(), id(payment), wish)));
    }

    @Override
    public @Nullable Returning lookFor(Payment payment, Refund refund) {
        String there = refund.gatewayRefund();
        if (there != null) {
            return MollieWords.returning(line.ask((api, key) -> api.refund(key, id(payment), there)));
        }
        return MollieWords.ours(line.ask((api, key) -> api.refunds(key, id(payment), MOST_REFUNDS)), refund);
    }

    private static String id(Payment payment) {
        return Objects.requireNonNull(payment.gatewayId(), "money came in, so Mollie knows it");
    }
}
