package org.parterre.programme.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;
import org.parterre.platform.web.Role;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;

/** From when on the wheelchair places of a performance that are left are for everybody, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/wheelchair-places")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ORGANISER_NAME)
public class WheelchairPlacesResource {
    @Inject
    Season season;

    @Inject
    Programme programme;

    /** @param from null for never */
    public record Given(@Nullable OffsetDateTime from) {}

    @GET
    public Given given(@PathParam("id") long id) {
        Playbill playbill = programme.playbillOrDraft(id);
        @Nullable Instant from = playbill.wheelchairPlacesFrom();
        return new Given(from == null ? null : from.atZone(playbill.zone()).toOffsetDateTime());
    }

    @PUT
    public Given give(@PathParam("id") long id, @Nullable Given wanted) {
        if (wanted == null) {
            throw new BadInput("from", "programme.missing");
        }
        @Nullable Instant from = wanted.from() == null ? null : wanted.from().toInstant();
        if (from != null && !Era.has(from)) {
            throw new BadInput("from", "input.moment");
        }
        season.giveWheelchairPlacesFrom(id, from);
        return given(id);
    }
}
