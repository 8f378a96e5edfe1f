package org.parterre.orders.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.OrderRequest;
import org.parterre.orders.OrderView;
import org.parterre.orders.Orders;
import org.parterre.orders.PlaceOrder;
import org.parterre.orders.Placed;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;

/** Exchanging seats, for programs. */
@ApplicationScoped
@Path("api/orders/{number : [0-9A-Za-z]{1,12}}/exchanges")
@Produces(MediaType.APPLICATION_JSON)
public class ExchangesResource {
    static final int EXCHANGED_PER_MINUTE = 30;

    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Exchanges exchanges;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    /**
     * Which seats are given, and which are wanted for them: those of a hold, or seats by name.
     *
     * @param performance of the seats that are wanted by name; null for the same evening
     * @param lines the tariffs of the new seats; what isn't said is the tariff of the seats that are given, in their order
     */
    public record Wish(
            @Nullable List<@Nullable String> from,
            @Nullable List<@Nullable String> to,
            @Nullable String performance,
            @Nullable String hold,
            @Nullable List<OrderRequest.@Nullable LineWish> lines,
            OrderRequest.@Nullable PaymentWish payment) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response exchange(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @HeaderParam("Idempotency-Key") @Nullable String idempotency,
            @Nullable Wish wish) {
        limits.use("order-change", EXCHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        List<String> from = seats(wish == null ? null : wish.from(), "from");
        if (wish == null || (wish.hold() == null && wish.to() == null)) {
            throw new BadInput("to", "bad.exchange");
        }
        BoxOffice.Asker asker = page.may(Role.BOX_OFFICE) ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE;
        Hold hold = wish.hold() != null ? boxOffice.recall(wish.hold()) : held(order, wish, asker, idempotency);
        String method = wish.payment() == null ? null : wish.payment().method();
        Placed placed = exchanges.exchange(
                order, from, hold.token(), wanted(order, from, hold, wish), method, idempotency, asker);
        return Response.created(URI.create("/api/orders/" + placed.number() + "?key=" + placed.key()))
                .entity(OrderView.Answer.of(placed))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Hold held(Order order, Wish wish, BoxOffice.Asker asker, @Nullable String idempotency) {
        String performance = wish.performance();
        if (performance != null && !performance.matches("\\d{1,18}")) {
            throw new BadInput("performance", "bad.exchange");
        }
        return boxOffice.hold(
                performance == null ? order.performance() : Long.parseLong(performance),
                seats(wish.to(), "to"),
                asker,
                idempotency == null ? null : "exchange " + idempotency,
                BoxOffice.WHATEVER_CHANGED);
    }

    private List<PlaceOrder.Line> wanted(Order order, List<String> from, Hold hold, Wish wish) {
        Map<String, String> said = new HashMap<>();
        for (OrderRequest.LineWish line :
                wish.lines() == null ? List.<OrderRequest.@Nullable LineWish>of() : wish.lines()) {
            if (line == null || line.seat() == null || line.tariff() == null) {
                throw new BadInput("lines", "bad.lines");
            }
            said.put(line.seat(), line.tariff());
        }
        Playbill bill = programme.playbill(order.performance());
        List<String> given = order.lines().stream()
                .filter(line -> from.contains(line.seat()))
                .map(OrderLine::tariff)
                .map(tariff -> bill.tariff(tariff).code())
                .toList();
        List<PlaceOrder.Line> wanted = new ArrayList<>();
        for (int i = 0; i < hold.seats().size(); i++) {
            String seat = hold.seats().get(i);
            String otherwise = given.isEmpty() ? "" : given.get(Math.min(i, given.size() - 1));
            wanted.add(new PlaceOrder.Line(seat, said.getOrDefault(seat, otherwise)));
        }
        return wanted;
    }

    private static List<String> seats(@Nullable List<@Nullable String> named, String field) {
        List<String> seats = named == null
                ? List.of()
                : named.stream().filter(Objects::nonNull).toList();
        if (named == null || seats.isEmpty() || seats.size() != named.size()) {
            throw new BadInput(field, "bad.exchange");
        }
        return seats;
    }
}
