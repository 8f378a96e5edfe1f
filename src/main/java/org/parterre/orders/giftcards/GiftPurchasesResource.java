package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;

/** Buying a gift card, for programs. The code of the card comes by mail only. */
@Path("/api/gift-purchases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class GiftPurchasesResource {
    private static final String NOT_KEPT = "private, no-store";

    @Inject
    GiftSale sale;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    /** What a program sends to buy a card. Whoever is named in it is the receiver's name in the letter, not its reader. */
    public record Wish(
            @Nullable SentAmount amount,
            @Nullable BuyerWish buyer,
            @Nullable String forName,
            @Nullable String message,
            @Nullable PaymentWish payment) {
        private TypedPurchase typed() {
            return new TypedPurchase(
                    "",
                    said(amount == null ? null : amount.amount()),
                    said(buyer == null ? null : buyer.name()),
                    said(buyer == null ? null : buyer.email()),
                    said(forName),
                    said(message),
                    said(payment == null ? null : payment.method()));
        }

        private static String said(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** Who buys; {@code language} is nl or en. */
    public record BuyerWish(@Nullable String name, @Nullable String email, @Nullable String language) {}

    /** How to pay. */
    public record PaymentWish(@Nullable String method) {}

    /** The answer to a purchase that was made. */
    public record Made(String number, String key, Money amount, String status, @Nullable Pay payment) {}

    /** Where to go and pay. */
    public record Pay(String redirect) {}

    /** How a purchase stands. */
    public record Standing(String number, String status, Money amount) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response buy(@Nullable Wish wanted, @HeaderParam("Idempotency-Key") @Nullable String key) {
        limits.use("gift-purchases", GiftSaleResource.BOUGHT_PER_MINUTE);
        if (wanted == null) {
            throw new BadInput("body", "bad.body");
        }
        String code = wanted.buyer() == null ? null : wanted.buyer().language();
        Language language = Language.of(code, page.language());
        GiftPlaced placed = sale.buy(wanted.typed().wish(language, key), page.may(Role.BOX_OFFICE));
        String redirect = placed.redirect();
        return Response.created(URI.create("/api/gift-purchases/" + placed.number() + "?key=" + placed.key()))
                .entity(new Made(
                        placed.number(),
                        placed.key(),
                        placed.amount(),
                        placed.status().name(),
                        redirect == null ? null : new Pay(redirect)))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    @GET
    @Path("{number}")
    public Response purchase(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("gift-purchase", GiftSaleResource.LOOKED_AT_PER_MINUTE);
        GiftPurchase purchase = sale.look(number, key);
        return Response.ok(new Standing(purchase.number(), purchase.status().name(), purchase.amount()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}
