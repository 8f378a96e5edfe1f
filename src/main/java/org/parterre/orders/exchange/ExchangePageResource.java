package org.parterre.orders.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Checkout;
import org.parterre.orders.CheckoutPage;
import org.parterre.orders.Errand;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.Orders;
import org.parterre.orders.PlaceOrder;
import org.parterre.orders.Placed;
import org.parterre.payments.Payments;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.AlreadyOrdered;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.HoldExpired;

/** The checkout of an exchange, and the ways out of it. */
@ApplicationScoped
@Path("exchange")
@Produces(View.HTML)
public class ExchangePageResource {
    private static final String TOKEN = "{token : [A-Za-z0-9_-]{1,24}}";

    @Inject
    Orders orders;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Exchanges exchanges;

    @Inject
    Checkout checkout;

    @Inject
    Payments payments;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    @Path(TOKEN)
    public Response form(@PathParam("token") String token, @CookieParam(Errand.COOKIE) @Nullable Cookie cookie) {
        return show(token, Errand.of(cookie), Map.of(), "", null, 200);
    }

    @POST
    @Path(TOKEN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response exchange(
            @PathParam("token") String token,
            @CookieParam(Errand.COOKIE) @Nullable Cookie cookie,
            MultivaluedMap<String, String> form) {
        Errand errand = Errand.of(cookie);
        Map<String, String> tariffs = CheckoutPage.tariffs(form);
        String method = Objects.requireNonNullElse(form.getFirst("method"), "");
        if (errand == null || form.containsKey("reckon")) {
            return show(token, errand, tariffs, method, null, 200);
        }
        limits.use("order-change", ExchangesResource.EXCHANGED_PER_MINUTE);
        try {
            Placed placed = exchanges.exchange(
                    orders.byNumberAndKey(errand.number(), errand.key()),
                    errand.seats(),
                    token,
                    tariffs.entrySet().stream()
                            .map(line -> new PlaceOrder.Line(line.getKey(), line.getValue()))
                            .toList(),
                    method.isEmpty() ? null : method,
                    null,
                    asker());
            return leave(placed.redirect() == null ? placed.path() : placed.redirect());
        } catch (AlreadyOrdered | HoldExpired over) {
            return leave("/holds/" + token); // which knows what became of it
        } catch (Refusal refusal) {
            if (refusal.status() != 422 && refusal.status() != 409) {
                throw refusal;
            }
            return show(
                    token,
                    errand,
                    tariffs,
                    method,
                    page.t("problem." + refusal.type(), refusal.words().toArray()),
                    422);
        }
    }

    /** The buyer wants the new seats besides the old ones. */
    @POST
    @Path(TOKEN + "/besides")
    public Response besides(@PathParam("token") String token) {
        return leave("/holds/" + token);
    }

    @POST
    @Path("stop")
    public Response stop(@CookieParam(Errand.COOKIE) @Nullable Cookie cookie) {
        Errand errand = Errand.of(cookie);
        return leave(errand == null ? "/" : "/orders/" + errand.number() + "?key=" + errand.key());
    }

    private Response leave(String path) {
        return Response.seeOther(URI.create(path))
                .cookie(Errand.over(settings.secure()))
                .build();
    }

    private Response show(
            String token,
            @Nullable Errand errand,
            Map<String, String> tariffs,
            String method,
            @Nullable String refusal,
            int status) {
        Hold hold;
        try {
            hold = boxOffice.find(token);
        } catch (HoldExpired over) {
            return leave("/holds/" + token);
        }
        if (errand == null) {
            return leave("/holds/" + token);
        }
        Order order = orders.byNumberAndKey(errand.number(), errand.key());
        Playbill from = programme.playbill(order.performance());
        List<OrderLine> lines = order.lines().stream()
                .filter(line -> line.live() && errand.seats().contains(line.seat()))
                .toList();
        CheckoutPage wanted = CheckoutPage.of(
                        programme.playbill(hold.performance()).asOf(hold.prices()),
                        hold,
                        asker(),
                        clock.instant(),
                        page.language(),
                        new CheckoutPage.Typed("", "", tariffs.isEmpty() ? same(lines, from, hold) : tariffs, method),
                        Map.of(),
                        refusal,
                        payments.methods(page.may(Role.BOX_OFFICE)))
                .inExchange();
        List<EveningsPage.Given> given = lines.stream()
                .map(line -> new EveningsPage.Given(
                        line.seat(), from.plan().label(line.seat(), page.language()), line.price()))
                .toList();
        ExchangePage model = new ExchangePage(checkout.carried(wanted, order, errand.seats()), order, from, given);
        return new View("orders/exchange.jte", model).notKept(status);
    }

    /** Who comes along is probably the same: the tariffs of the old seats, in their order. */
    private static Map<String, String> same(List<OrderLine> lines, Playbill from, Hold hold) {
        Map<String, String> tariffs = new HashMap<>();
        for (int i = 0; i < Math.min(lines.size(), hold.seats().size()); i++) {
            tariffs.put(hold.seats().get(i), from.tariff(lines.get(i).tariff()).code());
        }
        return tariffs;
    }

    private BoxOffice.Asker asker() {
        return page.may(Role.BOX_OFFICE) ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE;
    }
}
