package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payments;
import org.parterre.payments.UnknownMethod;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.View;

/** Buying a gift card and seeing how that stands, for people. */
@Path("/gift-cards")
@ApplicationScoped
@Produces(View.HTML)
public class GiftSaleResource {
    static final int BOUGHT_PER_MINUTE = 60;
    static final int LOOKED_AT_PER_MINUTE = 240;
    private static final int PAID_PER_MINUTE = 20;
    private static final int UNPROCESSABLE = 422;

    @Inject
    GiftSale sale;

    @Inject
    Payments payments;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response form() {
        return show(TypedPurchase.NOTHING, Map.of(), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response buy(MultivaluedMap<String, String> form) {
        TypedPurchase typed = TypedPurchase.of(form);
        Map<String, String> troubles = new LinkedHashMap<>();
        typed.troubles().forEach((field, key) -> troubles.put(field, page.t(key)));
        if (!troubles.isEmpty()) {
            return show(typed, troubles, null, UNPROCESSABLE);
        }
        limits.use("gift-purchases", BOUGHT_PER_MINUTE);
        try {
            return to(sale.buy(typed.wish(page.language(), null), page.may(Role.BOX_OFFICE))
                    .next());
        } catch (UnknownMethod unknown) {
            return show(typed, Map.of(), page.t("problem." + unknown.type()), UNPROCESSABLE);
        }
    }

    @GET
    @Path("{number}")
    public Response purchase(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("gift-purchase", LOOKED_AT_PER_MINUTE);
        GiftPurchase purchase = sale.look(number, key);
        GiftPurchasePage model = new GiftPurchasePage(
                purchase,
                payments.latest(purchase.number()),
                purchase.payable(clock.instant()),
                payments.methods(false));
        return new View("orders/giftcards/purchase.jte", model).notKept(200);
    }

    @POST
    @Path("{number}/payments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response payAgain(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("method") @Nullable String method) {
        limits.use("pay-again", PAID_PER_MINUTE);
        GiftPurchase purchase = sale.look(number, key);
        String redirect = sale.payAgain(purchase.number(), key, method);
        return to(redirect == null ? purchase.path() : redirect);
    }

    private Response show(TypedPurchase typed, Map<String, String> troubles, @Nullable String refusal, int status) {
        GiftSalePage model = new GiftSalePage(typed, troubles, refusal, payments.methods(page.may(Role.BOX_OFFICE)));
        return new View("orders/giftcards/sale.jte", model).notKept(status);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
