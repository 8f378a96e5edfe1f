package org.parterre.tickets.handing;

import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where a buyer puts a ticket in a name, hands it on or takes it back. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/tickets/{ticket : \\d{1,18}}")
@Produces(View.HTML)
public class HandingResource {
    private static final int PER_MINUTE = 30;

    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    Handing handing;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @GET
    public Response form(
            @PathParam("number") String number,
            @PathParam("ticket") long ticket,
            @QueryParam("key") @Nullable String key) {
        limits.use("order-change", PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        Handing.Held held = handing.ticket(order, ticket);
        return show(order, held, Objects.requireNonNullElse(held.name(), ""), "", Map.of(), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("number") String number,
            @PathParam("ticket") long ticket,
            @QueryParam("key") @Nullable String key,
            @FormParam("do") @DefaultValue("") String what,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email) {
        limits.use("order-change", PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        boolean send = "send".equals(what);
        Map<String, String> troubles = new LinkedHashMap<>();
        if (!"back".equals(what)) {
            Buyer.troubles(name, send ? email : order.buyer().email())
                    .forEach((field, trouble) -> troubles.put(field, page.t(trouble)));
        }
        if (!troubles.isEmpty()) {
            return show(order, handing.ticket(order, ticket), name, email, troubles, 422);
        }
        try {
            if ("back".equals(what)) {
                handing.takeBack(order, ticket);
            } else if (send) {
                handing.handOn(order, ticket, Buyer.of(name, email, page.language()));
            } else {
                handing.rename(
                        order,
                        ticket,
                        Buyer.of(name, order.buyer().email(), page.language()).name());
            }
            return Response.seeOther(URI.create(order.path())).build();
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            troubles.put(
                    "name", page.t("problem." + refusal.type(), refusal.words().toArray()));
            return show(order, handing.ticket(order, ticket), name, email, troubles, 409);
        }
    }

    private Response show(
            Order order, Handing.Held held, String name, String email, Map<String, String> troubles, int status) {
        Playbill bill = programme.playbill(order.performance());
        HandingPage model = new HandingPage(
                order, bill, held, bill.plan().label(held.seat(), page.language()), name, email, troubles);
        return new View("tickets/handing.jte", model).notKept(status);
    }
}
