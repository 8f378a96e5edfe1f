package org.parterre.orders.exchange;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Errand;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMaps;

/** Where an exchange begins: the seats to give are chosen, now the evening of the others. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/exchange")
@Produces(View.HTML)
public class EveningsPageResource {
    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    Exchanges exchanges;

    @Inject
    SeatMaps maps;

    @Inject
    Settings settings;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response evenings(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @QueryParam("seat") List<String> seats) {
        limits.use("order-change", ExchangesResource.EXCHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        if (seats.isEmpty()) {
            return Response.seeOther(URI.create("/orders/" + order.number() + "/return?key=" + order.key() + "&go=1"))
                    .build();
        }
        Playbill bill = programme.playbill(order.performance());
        exchanges.requireExchangeable(bill);
        List<EveningsPage.Given> given = order.live(seats).stream()
                .map(line -> new EveningsPage.Given(
                        line.seat(), bill.plan().label(line.seat(), page.language()), line.price()))
                .toList();
        return new View("orders/evenings.jte", new EveningsPage(order, bill, given, evenings(bill))).notKept(200);
    }

    private List<EveningsPage.Evening> evenings(Playbill of) {
        Instant now = clock.instant();
        return programme.upcoming(now).stream()
                .filter(bill -> bill.production() == of.production())
                .filter(bill -> bill.saleState(now) == Playbill.SaleState.ON_SALE)
                .map(bill ->
                        new EveningsPage.Evening(bill, maps.of(bill).picture().free(), bill.id() == of.id()))
                .filter(evening -> evening.free() > 0)
                .sorted(Comparator.comparing(EveningsPage.Evening::same).reversed())
                .toList();
    }

    /** On to the seats of that evening; the browser remembers the errand. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("seat") List<String> seats,
            @FormParam("performance") @DefaultValue("0") long performance) {
        limits.use("order-change", ExchangesResource.EXCHANGED_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        order.live(seats);
        exchanges.requireExchangeable(programme.playbill(order.performance()));
        return Response.seeOther(URI.create(
                        "/performances/" + programme.playbill(performance).id()))
                .cookie(new Errand(order.number(), order.key(), seats).cookie(settings.secure()))
                .build();
    }
}
