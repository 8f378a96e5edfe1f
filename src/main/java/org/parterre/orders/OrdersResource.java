package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;

/** Orders, for programs. */
@Path("/api/orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    static final String NOT_KEPT = "private, no-store";
    private static final int PLACED_PER_MINUTE = 60;
    private static final int LOOKED_AT_PER_MINUTE = 240;

    @Inject
    Checkout checkout;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Event<OrderShown> shown;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@Nullable OrderRequest wanted, @HeaderParam("Idempotency-Key") @Nullable String key) {
        limits.use("orders", PLACED_PER_MINUTE);
        if (wanted == null) {
            throw new BadInput("body", "bad.body");
        }
        Placed placed = checkout.place(
                wanted.wish(page.language(), key),
                page.may(Role.BOX_OFFICE) ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE);
        return Response.created(URI.create("/api/orders/" + placed.number() + "?key=" + placed.key()))
                .entity(OrderView.Answer.of(placed))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    @GET
    @Path("{number}")
    public Response order(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("order", LOOKED_AT_PER_MINUTE);
        Order order = checkout.look(number, key);
        OrderShown tickets = new OrderShown(order.id());
        shown.fire(tickets);
        return Response.ok(OrderView.of(order, programme.playbill(order.performance()), tickets, page.language()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}
