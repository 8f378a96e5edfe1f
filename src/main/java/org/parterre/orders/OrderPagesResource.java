package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payments;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;

/** An order and the way back to it, for people. */
@Path("/orders")
@ApplicationScoped
@Produces(View.HTML)
public class OrderPagesResource {
    private static final int LOOKED_AT_PER_MINUTE = 240;
    private static final int PAID_PER_MINUTE = 20;
    private static final int ASKED_PER_MINUTE = 6;
    private static final int LETTERS_PER_MINUTE = 2;

    @Inject
    Checkout checkout;

    @Inject
    Payments payments;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @Inject
    Event<OrderShown> shown;

    @GET
    public View lost(@QueryParam("asked") @Nullable String asked) {
        return new View("orders/lost.jte", new OrderPage.Lost("", "", Map.of(), asked != null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(
            @FormParam("number") @DefaultValue("") String number, @FormParam("email") @DefaultValue("") String email) {
        Map<String, String> troubles = new LinkedHashMap<>();
        if (number.isBlank()) {
            troubles.put("number", page.t("bad.number-missing"));
        }
        if (email.isBlank()) {
            troubles.put("email", page.t("bad.email-missing"));
        }
        if (!troubles.isEmpty()) {
            return new View("orders/lost.jte", new OrderPage.Lost(number, email, troubles, false)).status(422);
        }
        limits.use("order-link", ASKED_PER_MINUTE);
        if (Orders.isNumber(number)) {
            limits.useOf("order-link-of", Orders.asWeWriteIt(number), LETTERS_PER_MINUTE); // nobody's mailbox is filled
            checkout.sendLink(number, email);
        }
        return to("/orders?asked=1");
    }

    @GET
    @Path("{number}")
    public Response order(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("order", LOOKED_AT_PER_MINUTE);
        Order order = checkout.look(number, key);
        OrderShown tickets = new OrderShown(order.id());
        shown.fire(tickets);
        OrderPage model = OrderPage.of(
                order,
                programme.playbill(order.performance()),
                tickets,
                payments.latest(order.number()),
                checkout.successors(order),
                payments.methods(false),
                page.language(),
                clock.instant());
        return Response.ok(new View("orders/order.jte", model))
                .header(HttpHeaders.CACHE_CONTROL, OrdersResource.NOT_KEPT)
                .build();
    }

    @POST
    @Path("{number}/payments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response payAgain(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("method") @Nullable String method) {
        limits.use("pay-again", PAID_PER_MINUTE);
        Order order = checkout.look(number, key);
        String redirect = checkout.payAgain(number, key, method);
        return to(redirect == null ? order.path() : redirect);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
