package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.seats.AlreadyOrdered;

/** A party's own page: its place in line, and the seats that are held for it. Whoever has the key may do what the party may. */
@Path("/waiting/{key:[A-Za-z0-9_-]{1,24}}")
@ApplicationScoped
@Produces(View.HTML)
public class PartyPageResource {
    static final int LOOKED_AT_PER_MINUTE = 240;
    static final String NOT_KEPT = "private, no-store";

    @Inject
    PartyBook book;

    @Inject
    Joining joining;

    @Inject
    Entries entries;

    @Inject
    Offers offers;

    @Inject
    Whereabouts whereabouts;

    @Inject
    WishForms forms;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response party(@PathParam("key") String key) {
        limits.use("waiting-look", LOOKED_AT_PER_MINUTE);
        Party party = NotFound.unless(book.byKey(key));
        return show(party, TypedWish.of(party), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> form) {
        limits.use("waiting", JoinPageResource.JOINED_PER_MINUTE);
        TypedWish typed = TypedWish.of(form);
        try {
            joining.change(key, typed.wanted(), typed.evenings());
            return back(key);
        } catch (Refusal refusal) {
            Party party = NotFound.unless(book.byKey(key));
            forms.sentence(refusal); // or on with it
            return show(party, typed, refusal, refusal.status());
        }
    }

    @POST
    @Path("leave")
    public Response leave(@PathParam("key") String key) {
        return unlessOrdered(key, () -> entries.leave(key));
    }

    @POST
    @Path("refuse")
    public Response refuse(@PathParam("key") String key) {
        return unlessOrdered(key, () -> offers.refuse(key));
    }

    /** Where the page lands that is asked for again after one of the two. */
    @GET
    @Path("{deed:leave|refuse}")
    public Response again(@PathParam("key") String key) {
        return back(key);
    }

    private static Response unlessOrdered(String key, Runnable deed) {
        try {
            deed.run();
        } catch (AlreadyOrdered itsOrder) {
            // the page shows the way to it
        }
        return back(key);
    }

    private Response show(Party party, TypedWish typed, @Nullable Refusal refusal, int status) {
        PartyPage model = PartyPage.of(
                party,
                whereabouts.places(party),
                whereabouts.offered(party, page.language()),
                whereabouts.orderPath(party),
                forms.form(party.production(), typed),
                refusal == null ? null : forms.sentence(refusal),
                refusal == null ? null : WishForms.elsewhere(refusal),
                clock.instant(),
                forms.offerTime());
        return Response.fromResponse(new View("orders/waiting/party.jte", model).status(status))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    private static Response back(String key) {
        return Response.seeOther(URI.create("/waiting/" + key)).build();
    }
}
