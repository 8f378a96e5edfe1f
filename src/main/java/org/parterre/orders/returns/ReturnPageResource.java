package org.parterre.orders.returns;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where a buyer gives seats back: first they are chosen, then it is said what comes back, then it is done. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/return")
@Produces(View.HTML)
public class ReturnPageResource {
    static final int CHANGED_PER_MINUTE = 30;

    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    ReturnPolicies policies;

    @Inject
    Cancellations cancellations;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response choose(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @QueryParam("seat") List<String> seats,
            @QueryParam("go") @Nullable String go) {
        limits.use("order-change", CHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        return seats.isEmpty()
                ? show(order, seats, go == null ? null : page.t("return.none-chosen"), go == null ? 200 : 422)
                : show(order, seats, null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("seat") List<String> seats) {
        limits.use("order-change", CHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        if (seats.isEmpty()) {
            return show(order, seats, page.t("return.none-chosen"), 422);
        }
        try {
            cancellations.giveBack(order, seats);
            return Response.seeOther(URI.create(order.path())).build();
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return show(
                    orders.byNumberAndKey(number, key),
                    List.of(),
                    page.t("problem." + refusal.type(), refusal.words().toArray()),
                    409);
        }
    }

    private Response show(Order order, List<String> seats, @Nullable String refusal, int status) {
        Playbill bill = programme.playbill(order.performance());
        ReturnPolicy policy = policies.of(bill.production());
        ReturnPage model = ReturnPage.of(
                order,
                bill,
                policy,
                cancellations.promised(bill),
                policy.exchanges(clock.instant(), bill.startsAt()),
                seats,
                page.language(),
                refusal);
        String template = model.chosen().isEmpty() ? "orders/change.jte" : "orders/return.jte";
        return new View(template, model).notKept(status);
    }
}
