package org.parterre.orders.displaced;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.orders.displaced.Displacement.Displaced;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.venue.SeatLabel;

/** Where a buyer answers what is to become of seats of an evening that was called off. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/answer")
@Produces(View.HTML)
public class AnswerPageResource {
    private static final int PER_MINUTE = 60;

    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    DisplacementBook book;

    @Inject
    Answers answers;

    @Inject
    BoxOffice boxOffice;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @GET
    public Response form(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        limits.use("order-change", PER_MINUTE);
        return show(orders.byNumberAndKey(number, key), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("answer") @DefaultValue("") String answer) {
        limits.use("order-change", PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        try {
            answers.answer(order, read(answer));
            return Response.seeOther(URI.create(AnswerPage.path(order))).build();
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return show(
                    order, page.t("problem." + refusal.type(), refusal.words().toArray()), 409);
        }
    }

    /** @throws BadInput for a word that is none of the answers */
    static Answer read(@Nullable String answer) {
        return Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new BadInput("answer", "bad.displacement-answer"));
    }

    private Response show(Order order, @Nullable String refusal, int status) {
        Playbill bill = programme.playbill(order.performance());
        Displacement one = book.of(order.performance());
        if (one == null) {
            throw new NotFound();
        }
        Displaced displaced = book.displaced(order.id()); // null until the job has come to this order
        Hold hold = displaced == null || displaced.hold() == null ? null : kept(displaced.hold());
        Playbill other = hold == null ? null : programme.playbill(hold.performance());
        List<SeatLabel> proposed = hold == null || other == null
                ? List.of()
                : hold.seats().stream()
                        .map(seat -> other.plan().label(seat, page.language()))
                        .toList();
        AnswerPage model = new AnswerPage(
                order,
                bill,
                one,
                other,
                proposed,
                displaced == null ? null : displaced.answer(),
                displaced != null && displaced.done(),
                refusal);
        return new View("orders/answer.jte", model).notKept(status);
    }

    private @Nullable Hold kept(String token) {
        try {
            return boxOffice.find(token);
        } catch (Refusal gone) {
            return null;
        }
    }
}
