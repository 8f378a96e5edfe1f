package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.RateLimits;
import org.parterre.programme.Programme;

/** What can be given back of an order, and giving it back, for programs. */
@ApplicationScoped
@Path("api/orders/{number : [0-9A-Za-z]{1,12}}/cancellations")
@Produces(MediaType.APPLICATION_JSON)
public class CancellationsResource {
    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    Cancellations cancellations;

    @Inject
    RateLimits limits;

    /** What would come back now: no lines where nothing is taken back. @param asCard on a gift card, not as money */
    public record Offer(List<LineOffer> lines, boolean asCard) {}

    /** One seat, and what would come back of its price. */
    public record LineOffer(String seat, Money price, Money refund) {}

    /** The seats to give back. */
    public record Wish(@Nullable List<@Nullable String> lines) {}

    /** What was given back. @param kept what the house keeps of the price · @param giftCard the code of the card that it stands on */
    public record Answer(List<String> lines, Money refund, Money kept, @Nullable String giftCard) {}

    @GET
    public Response offer(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("order-change", ReturnPageResource.CHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        ReturnPolicy.Step step = cancellations.promised(programme.playbill(order.performance()));
        return answer(Response.ok(new Offer(
                step == null || order.status() != Order.Status.PAID
                        ? List.of()
                        : order.live().stream()
                                .map(line -> new LineOffer(line.seat(), line.price(), step.back(line)))
                                .toList(),
                step != null && step.asCard())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(
            @PathParam("number") String number, @QueryParam("key") @Nullable String key, @Nullable Wish wish) {
        limits.use("order-change", ReturnPageResource.CHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        List<@Nullable String> named = wish == null || wish.lines() == null ? List.of() : wish.lines();
        List<String> seats = named.stream().filter(Objects::nonNull).toList();
        if (seats.isEmpty() || seats.size() != named.size()) {
            throw new BadInput("lines", "bad.lines");
        }
        Cancellations.Returned returned = cancellations.giveBack(order, seats);
        return answer(Response.created(URI.create("/api/orders/" + order.number() + "?key=" + order.key()))
                .entity(new Answer(returned.seats(), returned.back(), returned.kept(), returned.code())));
    }

    private static Response answer(Response.ResponseBuilder builder) {
        return builder.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
