package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Best;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.SeatMaps;

/** The seats of one performance: which are taken, live, and keeping some for a buyer. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}\\.[0-9]{2}");

    @Inject
    Programme programme;

    @Inject
    BoxOffice boxOffice;

    @Inject
    SeatMaps maps;

    @Inject
    SeatPictures pictures;

    @Inject
    SeatFeed feed;

    @Inject
    HoldLimits limits;

    @Inject
    Messages messages;

    @Inject
    Page page;

    /**
     * Either the seats by name or a wish.
     *
     * @param version of the map that was looked at; null where it doesn't matter what changed since
     */
    public record HoldRequest(
            @Nullable List<@Nullable String> seats, @Nullable BestRequest best, @Nullable BigDecimal version) {}

    /** So many seats together, perhaps in one zone or at a price, perhaps with a wheelchair place. */
    public record BestRequest(
            @Nullable BigDecimal count,
            @Nullable String zone,
            @Nullable Boolean accessible,
            @Nullable MostRequest maxPrice) {}

    /** Money as the contract writes it. */
    public record MostRequest(@Nullable String amount, @Nullable String currency) {}

    @GET
    @Path("seats")
    public Response seats(@PathParam("id") long id, @Context Request request) {
        Playbill bill = programme.playbill(id);
        SeatPictures.Drawn drawn = pictures.seats(bill, maps.of(bill).picture(), page.language());
        EntityTag tag = new EntityTag(drawn.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(drawn.json()))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, SeatsAtOnce.CACHING)
                .header(HttpHeaders.VARY, SeatsAtOnce.VARYING)
                .build();
    }

    @GET
    @Path("seats/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(@PathParam("id") long id, @Context SseEventSink sink, @Context Sse sse) {
        programme.playbill(id);
        feed.listen(id, maps.of(id).picture().version(), sink, sse);
    }

    @POST
    @Path("holds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hold(
            @PathParam("id") long id,
            @Nullable HoldRequest wanted,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        LongPredicate tagged = at -> tags == null || request.evaluatePreconditions(tag(id, at)) == null;
        return keep(id, wanted == null ? new HoldRequest(null, null, null) : wanted, key, tagged);
    }

    private EntityTag tag(long id, long version) {
        return new EntityTag(SeatPictures.tag(programme.playbill(id), version, page.language()));
    }

    /** The same for whoever came without JAX-RS. */
    Response keep(long id, HoldRequest wanted, @Nullable String key, LongPredicate seen) {
        programme.playbill(id);
        Hold hold = kept(id, wanted, key, seen.and(numbered(wanted.version())));
        Playbill bill = programme.playbill(id).asOf(hold.prices());
        Views.HoldView view = Views.HoldView.of(hold, bill, messages, page.language());
        return Response.created(URI.create("/api/holds/" + hold.token()))
                .entity(isStaff() ? view.warning(boxOffice.warnings(hold), messages, page.language()) : view)
                .build();
    }

    private boolean isStaff() {
        return page.may(Role.BOX_OFFICE);
    }

    private Hold kept(long id, HoldRequest wanted, @Nullable String key, LongPredicate seen) {
        List<@Nullable String> seats = wanted.seats();
        BestRequest best = wanted.best();
        if (seats != null && best == null) {
            limits.use(seats.size());
            return boxOffice.hold(
                    id,
                    seats.stream().map(seat -> seat == null ? "" : seat).toList(),
                    isStaff() ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE,
                    key,
                    seen);
        }
        if (best != null && seats == null) {
            int count = whole(best.count());
            limits.use(count);
            boolean accessible = Boolean.TRUE.equals(best.accessible());
            return boxOffice.holdBest(id, new Best(count, best.zone(), accessible, most(best.maxPrice())), key, seen);
        }
        throw new BadInput("seats", "input.seats-or-best");
    }

    private static LongPredicate numbered(@Nullable BigDecimal version) {
        if (version == null) {
            return BoxOffice.WHATEVER_CHANGED;
        }
        try {
            long number = version.longValueExact();
            return at -> at == number;
        } catch (ArithmeticException noVersion) {
            throw new BadInput("version", "input.version");
        }
    }

    private static @Nullable Money most(@Nullable MostRequest price) {
        if (price == null) {
            return null;
        }
        String amount = price.amount();
        if (amount == null
                || !"EUR".equals(price.currency())
                || !AMOUNT.matcher(amount).matches()) {
            throw new BadInput("max_price", "input.max-price");
        }
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    /** Left to itself the reader makes 1 of 1.5, and of four billion. */
    private static int whole(@Nullable BigDecimal count) {
        try {
            return count == null ? 0 : count.intValueExact();
        } catch (ArithmeticException notThatMany) {
            throw new BadInput("count", "input.count");
        }
    }
}
