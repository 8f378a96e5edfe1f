package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The theatres where the production plays, for the organiser's programs. */
@ApplicationScoped
@Path("api/venues")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class VenuesResource {
    /** As the columns are long. */
    public static final int LONGEST_TRAVEL = 1000;

    @Inject
    Venues venues;

    /** A theatre. */
    public record VenueView(String id, String name, String city, String address, String timeZone, BothTyped travel) {
        static VenueView of(Venue venue) {
            return new VenueView(
                    Long.toString(venue.id()),
                    venue.name(),
                    venue.city(),
                    venue.address(),
                    venue.zone().getId(),
                    BothTyped.of(venue.travel()));
        }
    }

    /** @param timeZone such as Europe/Brussels; the Netherlands where it is missing */
    public record NewVenue(
            @Nullable String name, @Nullable String city, @Nullable String address, @Nullable String timeZone) {}

    @GET
    public List<VenueView> venues() {
        return venues.venues().stream().map(VenueView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Nullable NewVenue wanted) {
        NewVenue sent = wanted == null ? new NewVenue(null, null, null, null) : wanted;
        Venue venue = venues.keep(new Venue(
                Typed.line("name", 120, sent.name()),
                Typed.line("city", 80, sent.city()),
                Typed.line("address", 200, sent.address()),
                sent.timeZone() == null ? Venues.HERE : zone(sent.timeZone())));
        return Response.created(URI.create("/api/venues/" + venue.id()))
                .entity(VenueView.of(venue))
                .build();
    }

    /** How one gets there, for the letter the day before. */
    @PUT
    @Path("{id : \\d{1,18}}/travel")
    @Consumes(MediaType.APPLICATION_JSON)
    public VenueView travel(@PathParam("id") long id, @Nullable BothTyped wanted) {
        BothTyped sent = wanted == null ? new BothTyped(null, null) : wanted;
        return VenueView.of(venues.reached(id, sent.words("travel", LONGEST_TRAVEL)));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new BadInput("time_zone", "venue.no-time-zone");
        }
    }
}
