package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.SaleClosed;
import org.parterre.seats.AgainstTheRule;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.NotEnoughSeats;
import org.parterre.seats.SeatMaps;
import org.parterre.seats.SeatsTaken;
import org.parterre.venue.views.SeatViews;

/** Choosing seats for one evening. */
@ApplicationScoped
@Path("/performances/{id : \\d{1,18}}")
@Produces(View.HTML)
public class PerformancePageResource {
    /** How often other standing places are asked for when somebody was quicker; one is as good as another. */
    private static final int PICKS = 5;

    /** The cookie that remembers, for this performance's page only, what is held for whoever looks at it. */
    private static final String HOLD = "hold";

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    BoxOffice boxOffice;

    @Inject
    SeatViews views;

    @Inject
    HoldLimits limits;

    @Inject
    Settings settings;

    @Inject
    Page page;

    @Inject
    Clock clock;

    /** Not kept by the browser: somebody who comes back shall see what the house holds for them by now. */
    @GET
    public Response performance(@PathParam("id") long id, @CookieParam(HOLD) @Nullable String token) {
        View view = view(programme.playbill(id), Wish.NONE, null, false, boxOffice.holds(token, id) ? token : null);
        return Response.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Where the page lands that is asked for again after a hold that did not work, in the other language perhaps. */
    @GET
    @Path("holds")
    public Response choosing(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/performances/" + id)).build();
    }

    @POST
    @Path("holds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        Playbill bill = programme.playbill(id);
        Wish wish = Wish.of(form);
        limits.use(wish.count());
        try {
            Hold hold = wish.best() != null
                    ? boxOffice.holdBest(id, wish.best(), null, BoxOffice.WHATEVER_CHANGED)
                    : kept(bill, wish);
            return Response.seeOther(URI.create("/holds/" + hold.token()))
                    .cookie(cookie(hold))
                    .build();
        } catch (SeatsTaken | AgainstTheRule | NotEnoughSeats | SaleClosed refusal) {
            Wish rest = refusal instanceof SeatsTaken taken ? wish.without(taken.seats()) : wish;
            return view(bill, rest, sentence(refusal, bill, rest), refusal instanceof NotEnoughSeats, null)
                    .status(refusal.status());
        }
    }

    private Hold kept(Playbill bill, Wish wish) {
        Set<String> gone = new HashSet<>();
        for (int pick = 1; ; pick++) {
            try {
                return boxOffice.hold(
                        bill.id(),
                        wish.places(bill.plan(), maps.of(bill).picture(), gone),
                        page.may(Role.BOX_OFFICE) ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE,
                        null,
                        BoxOffice.WHATEVER_CHANGED);
            } catch (SeatsTaken quicker) {
                if (pick == PICKS || quicker.seats().stream().anyMatch(wish.seats()::contains)) {
                    throw quicker;
                }
                gone.addAll(quicker.seats());
            }
        }
    }

    private String sentence(Refusal refusal, Playbill bill, Wish rest) {
        if (refusal instanceof SeatsTaken taken) {
            String named = taken.seats().stream()
                    .map(seat -> bill.plan().label(seat, page.language()).whole())
                    .distinct()
                    .collect(Collectors.joining("; "));
            return page.t(rest.isEmpty() ? "seats.gone" : "seats.gone-but-rest", named);
        }
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private NewCookie cookie(Hold hold) {
        return new NewCookie.Builder(HOLD)
                .value(hold.token())
                .path("/performances/" + hold.performance())
                .maxAge((int) settings.holdTime().toSeconds())
                .secure(settings.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private View view(Playbill bill, Wish wish, @Nullable String alarm, boolean scarce, @Nullable String kept) {
        return new View(
                "seats/performance.jte",
                PerformancePage.of(
                        bill,
                        maps.of(bill).picture(),
                        views.ofPlan(bill.planId()),
                        wish,
                        settings,
                        clock.instant(),
                        page.language(),
                        alarm,
                        scarce,
                        kept));
    }
}
