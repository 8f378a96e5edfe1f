package org.parterre.orders.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.HelpWords;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.RateLimits;

/** Says what the buyer of an order wants help with at the door, for programs. */
@ApplicationScoped
@Path("api/orders/{number : [0-9A-Za-z]{1,12}}/help")
@Produces(MediaType.APPLICATION_JSON)
public class HelpResource {
    static final int SAID_PER_MINUTE = 20;

    @Inject
    Orders orders;

    @Inject
    HelpBook book;

    @Inject
    RateLimits limits;

    /** What help; null for none. */
    public record Wish(@Nullable String help) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(
            @PathParam("number") String number, @QueryParam("key") @Nullable String key, @Nullable Wish wish) {
        limits.use("order-help", SAID_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        if (wish == null) {
            throw new BadInput("body", "bad.body");
        }
        String words = HelpWords.of(wish.help());
        book.say(order, words);
        return Response.ok(new Wish(words))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
