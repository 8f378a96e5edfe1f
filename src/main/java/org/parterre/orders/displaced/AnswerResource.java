package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Orders;
import org.parterre.platform.web.RateLimits;

/** What is to become of an order whose evening was called off, for programs. */
@ApplicationScoped
@Path("api/orders/{number : [0-9A-Za-z]{1,12}}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswerResource {
    private static final int PER_MINUTE = 60;

    @Inject
    Orders orders;

    @Inject
    Answers answers;

    @Inject
    RateLimits limits;

    /** KEEP, REFUND, VOUCHER or GIVE. */
    public record Wish(@Nullable String answer) {}

    @PUT
    public Response answer(
            @PathParam("number") String number, @QueryParam("key") @Nullable String key, @Nullable Wish wish) {
        limits.use("order-change", PER_MINUTE);
        answers.answer(
                orders.byNumberAndKey(number, key), AnswerPageResource.read(wish == null ? null : wish.answer()));
        return Response.noContent().build();
    }
}
