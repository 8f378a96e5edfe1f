package org.parterre.seats.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.calendar.WallClock;
import org.parterre.seats.SeatMap;
import org.parterre.seats.SeatMaps;
import org.parterre.seats.SeatsTaken;
import org.parterre.seats.hall.PerformancePage;
import org.parterre.seats.hall.Wish;

/** The office's desk for the house seats of one evening: chosen on the same map and list as the audience's. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/house-seats")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class HouseSeatsPageResource {
    /** What theatres do: the day before yesterday the company knew who comes. */
    private static final Duration USUALLY = Duration.ofHours(48);

    @Inject
    Keeping keeping;

    @Inject
    HouseBook book;

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View look(@PathParam("id") long id) {
        Playbill bill = programme.playbillOrDraft(id);
        Instant usually = bill.startsAt().minus(USUALLY);
        Map<String, String> typed = new HashMap<>();
        if (usually.isAfter(clock.instant())) {
            typed.put("release_at", WallClock.field(usually, bill.zone()));
        }
        return view(bill, Wish.NONE, typed, Map.of(), null);
    }

    /** Where a page lands that is asked for again after a form. */
    @GET
    @Path("{group : \\d{1,18}}/release")
    public Response again(@PathParam("id") long id) {
        return shown(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Playbill bill = programme.playbillOrDraft(id);
        Wish wish = Wish.of(sent);
        Map<String, String> typed = Sent.first(sent);
        TypedKeeping form = new TypedKeeping(typed, bill.zone());
        try {
            Set<String> seats = new HashSet<>(wish.places(bill.plan(), picture(bill), Set.of()));
            Keeping.@Nullable Wish meant = form.read(seats, clock.instant());
            if (meant == null) {
                return view(bill, wish, typed, form.problems(), null).status(422);
            }
            keeping.keep(id, meant);
            return shown(id);
        } catch (SeatsTaken taken) {
            return view(bill, wish.without(taken.seats()), typed, Map.of(), sentence(taken))
                    .status(taken.status());
        } catch (Refusal refusal) {
            return view(bill, wish, typed, Map.of(), sentence(refusal)).status(refusal.status());
        }
    }

    @POST
    @Path("{group : \\d{1,18}}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("id") long id, @PathParam("group") long group, MultivaluedMap<String, String> sent) {
        keeping.release(group, sent.get("place"));
        return shown(id);
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private static Response shown(long id) {
        return Response.seeOther(URI.create("/office/performances/" + id + "/house-seats"))
                .build();
    }

    /** What is taken; of a draft, of which nobody has seats yet, what is kept back. */
    private SeatMap.Picture picture(Playbill bill) {
        SeatMap.Picture shown = maps.of(bill).picture();
        BitSet taken = (BitSet) shown.takenByOrdinal().clone();
        book.rows(bill.id()).stream()
                .filter(HouseBook.Row::kept)
                .map(row -> bill.plan().seat(row.seat()))
                .filter(Objects::nonNull)
                .forEach(seat -> taken.set(seat.ordinal()));
        return new SeatMap.Picture(shown.version(), taken, shown.capacity());
    }

    private View view(
            Playbill bill,
            Wish wish,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String refusal) {
        List<HouseSeats> groups = book.of(bill.id());
        PerformancePage hall = PerformancePage.keeping(bill, picture(bill), wish, clock.instant(), page.language());
        return new View("seats/house.jte", new HouseSeatsPage(hall, groups, typed, problems, refusal, page.language()));
    }
}
