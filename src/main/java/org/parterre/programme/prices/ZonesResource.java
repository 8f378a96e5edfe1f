package org.parterre.programme.prices;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Paintings;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Seat;

/** Which seats of a performance are in which price zone, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class ZonesResource {
    @Inject
    Programme programme;

    @Inject
    Paintings paintings;

    /** A zone and its seats. */
    public record Zone(@Nullable String zone, @Nullable List<@Nullable String> seats) {}

    /** Sent, a seat that is in none of them is in its plan's zone. */
    public record Zones(@Nullable List<@Nullable Zone> zones) {
        static Zones of(Playbill bill) {
            return new Zones(bill.plan().zones().stream()
                    .map(zone -> new Zone(
                            zone.id(),
                            bill.plan().seats().stream()
                                    .filter(seat -> seat.zone().equals(zone.id()))
                                    .<@Nullable String>map(Seat::id)
                                    .toList()))
                    .<@Nullable Zone>map(zone -> zone)
                    .toList());
        }
    }

    @GET
    public Response zones(@PathParam("id") long id) {
        Playbill bill = programme.playbillAsItStands(id);
        return Response.ok(Zones.of(bill)).tag(IfMatch.tag(bill.version())).build();
    }

    /** Answers without a tag: seats that were left out are in the answer (RFC 9110 §9.3.4). */
    @PUT
    public Zones paint(
            @PathParam("id") long id,
            @Nullable Zones wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        paintings.paint(id, bySeat(wanted), IfMatch.seen(tags, request));
        return Zones.of(programme.playbillAsItStands(id));
    }

    private static Map<String, String> bySeat(@Nullable Zones wanted) {
        Map<String, String> bySeat = new HashMap<>();
        for (@Nullable Zone zone : there("zones", wanted == null ? null : wanted.zones())) {
            String id = there("zone", there("zones", zone).zone());
            for (@Nullable String seat : there("seats", there("zones", zone).seats())) {
                if (bySeat.put(there("seats", seat), id) != null) {
                    throw new BadInput("seats", "zones.seat-twice");
                }
            }
        }
        return bySeat;
    }

    private static <T> T there(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, "programme.missing");
        }
        return value;
    }
}
