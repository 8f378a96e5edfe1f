package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;

/** From when on the wheelchair places of a performance that are left are for everybody, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/wheelchair-places")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class WheelchairPlacesResource {
    @Inject
    Season season;

    @Inject
    Programme programme;

    /** @param from null for never */
    public record Given(@Nullable OffsetDateTime from) {
        static Given of(Playbill playbill) {
            @Nullable Instant from = playbill.wheelchairPlacesFrom();
            return new Given(from == null ? null : from.atZone(playbill.zone()).toOffsetDateTime());
        }
    }

    @GET
    public Response given(@PathParam("id") long id) {
        Playbill playbill = programme.playbillAsItStands(id);
        return Response.ok(Given.of(playbill))
                .tag(IfMatch.tag(playbill.version()))
                .build();
    }

    /** Answers without a tag: the moment may be written otherwise than it was sent (RFC 9110 §9.3.4). */
    @PUT
    public Given give(
            @PathParam("id") long id,
            @Nullable Given wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        if (wanted == null) {
            throw new BadInput("from", "programme.missing");
        }
        @Nullable Instant from = wanted.from() == null ? null : wanted.from().toInstant();
        if (from != null && !Era.has(from)) {
            throw new BadInput("from", "input.moment");
        }
        season.giveWheelchairPlacesFrom(id, from, IfMatch.seen(tags, request));
        return Given.of(programme.playbillAsItStands(id));
    }
}
