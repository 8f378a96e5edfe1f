package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the app asks in its proxy mode: every scan and every search. A ticket that is refused is an answer, not an error. */
@ApplicationScoped
@Path("proxyapi/v1/rpc")
@Produces(MediaType.APPLICATION_JSON)
@GuestsOnly
public class GuestDoorResource {
    private static final Asked NOTHING = new Asked(null, null, null, null, null, null);

    @Inject
    GuestDoor door;

    @Inject
    GuestSearch search;

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> check(@Nullable Asked asked) {
        return door.check(Objects.requireNonNullElse(asked, NOTHING));
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> search(@Nullable Asked asked) {
        return search.find(Objects.requireNonNullElse(asked, NOTHING));
    }

    @GET
    @Path("{event}/{list : \\d{1,18}}/status")
    public Map<String, Object> status(@PathParam("event") String event, @PathParam("list") long list) {
        return door.status(event, list);
    }
}
