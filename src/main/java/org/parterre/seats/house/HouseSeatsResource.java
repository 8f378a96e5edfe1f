package org.parterre.seats.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.office.NewPerformance;
import org.parterre.venue.Typed;

/** House seats, for the organiser's programs. */
@ApplicationScoped
@Path("api/house-seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class HouseSeatsResource {
    private static final int LONGEST_OWNER = 120;

    @Inject
    Keeping keeping;

    @Inject
    HouseBook book;

    @Inject
    Programme programme;

    @Inject
    Page page;

    /** @param reason company, press, technical, access or other */
    public record Wanted(
            @Nullable String performance,
            @Nullable List<@Nullable String> seats,
            @Nullable String reason,
            @Nullable String owner,
            @Nullable OffsetDateTime releaseAt,
            @Nullable Boolean comesBack) {}

    /** @param kept false after a release by hand */
    public record PlaceView(String seat, String label, boolean kept) {}

    public record HouseSeatsView(
            String id,
            String performance,
            String reason,
            String owner,
            @Nullable OffsetDateTime releaseAt,
            boolean comesBack,
            List<PlaceView> seats) {
        static HouseSeatsView of(HouseSeats seats, Playbill bill, Language language) {
            @Nullable Instant release = seats.releaseAt();
            return new HouseSeatsView(
                    Long.toString(seats.id()),
                    Long.toString(seats.performance()),
                    seats.reason().name().toLowerCase(Locale.ROOT),
                    seats.owner(),
                    release == null ? null : release.atZone(bill.zone()).toOffsetDateTime(),
                    seats.comesBack(),
                    seats.places().stream()
                            .map(place -> new PlaceView(
                                    place.seat(),
                                    bill.plan().label(place.seat(), language).whole(),
                                    place.kept()))
                            .toList());
        }
    }

    @GET
    public List<HouseSeatsView> of(@QueryParam("performance") @Nullable String performance) {
        Playbill bill = evening(performance);
        return book.of(bill.id()).stream()
                .map(seats -> HouseSeatsView.of(seats, bill, page.language()))
                .toList();
    }

    @POST
    public Response keep(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw new BadInput("performance", "programme.missing");
        }
        Playbill bill = evening(wanted.performance());
        @Nullable OffsetDateTime release = wanted.releaseAt();
        long id = keeping.keep(
                bill.id(),
                new Keeping.Wish(
                        seats(wanted.seats()),
                        reason(wanted.reason()),
                        Typed.line("owner", LONGEST_OWNER, wanted.owner()),
                        release == null ? null : NewPerformance.Reader.moment("release_at", release),
                        Boolean.TRUE.equals(wanted.comesBack())));
        return Response.created(URI.create("/api/house-seats/" + id))
                .entity(HouseSeatsView.of(NotFound.unless(book.find(id)), bill, page.language()))
                .build();
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public HouseSeatsView one(@PathParam("id") long id) {
        HouseSeats seats = NotFound.unless(book.find(id));
        return HouseSeatsView.of(seats, programme.playbillOrDraft(seats.performance()), page.language());
    }

    /** Releases what is still kept; some of the seats only where they are named. */
    @DELETE
    @Path("{id : \\d{1,18}}")
    public Response release(@PathParam("id") long id, @QueryParam("seat") @Nullable List<String> seats) {
        keeping.release(id, seats == null || seats.isEmpty() ? null : seats);
        return Response.noContent().build();
    }

    private Playbill evening(@Nullable String performance) {
        return Typed.thing("performance", performance, programme::playbillOrDraft);
    }

    private static Set<String> seats(@Nullable List<@Nullable String> sent) {
        Set<String> seats = new HashSet<>();
        if (sent != null) {
            sent.forEach(seat -> seats.add(seat == null ? "" : seat));
        }
        return seats;
    }

    static HouseSeats.Reason reason(@Nullable String sent) {
        return Arrays.stream(HouseSeats.Reason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(sent))
                .findFirst()
                .orElseThrow(() -> new BadInput("reason", "house.which-reason"));
    }
}
