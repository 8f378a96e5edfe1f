package org.parterre.orders.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.HelpWords;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;

/** The same from the order's page. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/help")
@Produces(View.HTML)
public class HelpPageResource {
    @Inject
    Orders orders;

    @Inject
    HelpBook book;

    @Inject
    RateLimits limits;

    /** @param none the button for no help any more */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            @FormParam("help") @Nullable String help,
            @FormParam("none") @Nullable String none) {
        limits.use("order-help", HelpResource.SAID_PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        book.say(order, none == null ? HelpWords.of(help) : null);
        return Response.seeOther(URI.create(order.path() + "#help")).build();
    }
}
