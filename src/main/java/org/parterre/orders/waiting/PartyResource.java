package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;

/** A place in line by its key, for programs. An offer is taken by an order of its hold, and refused by giving that back. */
@Path("api/waiting/{key:[A-Za-z0-9_-]{1,24}}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartyResource {
    @Inject
    PartyBook book;

    @Inject
    Entries entries;

    @Inject
    Whereabouts whereabouts;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @GET
    public Response party(@PathParam("key") String key) {
        limits.use("waiting-look", PartyPageResource.LOOKED_AT_PER_MINUTE);
        Party party = NotFound.unless(book.byKey(key));
        @Nullable Order order = whereabouts.order(party);
        return Response.ok(PartyView.of(
                        party,
                        whereabouts.places(party),
                        whereabouts.offered(party, page.language()),
                        order == null ? null : order.number()))
                .header(HttpHeaders.CACHE_CONTROL, PartyPageResource.NOT_KEPT)
                .build();
    }

    @DELETE
    public void leave(@PathParam("key") String key) {
        limits.use("waiting", JoinPageResource.JOINED_PER_MINUTE);
        entries.leave(key);
    }
}
