package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;

/** Joining the line of an evening, for programs. */
@Path("api/performances/{id : \\d{1,18}}/waiting")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JoinResource {
    @Inject
    Joining joining;

    @Inject
    PartyBook book;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(@PathParam("id") long id, @Nullable JoinRequest wanted) {
        limits.use("waiting", JoinPageResource.JOINED_PER_MINUTE);
        if (wanted == null) {
            throw new BadInput("body", "bad.body");
        }
        String key = joining.join(wanted.buyer(page.language()), wanted.wanted(), wanted.evenings(id));
        Party party = NotFound.unless(book.byKey(key));
        int position = Line.of(id, book.live(id)).before(party) + 1;
        return Response.created(URI.create("/api/waiting/" + key))
                .entity(new PartyView.Joined(key, position))
                .header(HttpHeaders.CACHE_CONTROL, PartyPageResource.NOT_KEPT)
                .build();
    }
}
