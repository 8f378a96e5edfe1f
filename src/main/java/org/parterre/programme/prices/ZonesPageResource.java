package org.parterre.programme.prices;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Paintings;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;

/** Painting the zones of one evening. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/zones")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class ZonesPageResource {
    @Inject
    Programme programme;

    @Inject
    Paintings paintings;

    @Inject
    Venues venues;

    @Inject
    Page page;

    @GET
    public View zones(@PathParam("id") long id) {
        Playbill bill = programme.playbillAsItStands(id);
        return view(bill, Map.of(), Map.of(), null, Integer.toString(bill.version()));
    }

    /** Paints what is chosen in the zone that is chosen; or, with {@code reset}, all as it is in the plan. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paint(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Playbill bill = programme.playbillAsItStands(id);
        Map<String, String> typed = Sent.first(sent);
        String seen = typed.getOrDefault("version", "");
        LongPredicate asSeen = version -> seen.equals(Long.toString(version));
        TypedZones reading = new TypedZones(bill.plan());
        Set<String> seats = reading.read(sent);
        boolean reset = typed.containsKey("reset");
        if (!reset && !reading.problems().isEmpty()) {
            return view(bill, sent, reading.problems(), page.t("office.wrong"), seen)
                    .status(422);
        }
        if (!reset && seats.isEmpty()) {
            return view(bill, sent, Map.of(), page.t("zones.nothing"), seen).status(422);
        }
        Map<String, String> zones = reset ? Map.of() : painted(bill.plan(), seats, typed.getOrDefault("zone", ""));
        try {
            paintings.paint(id, zones, asSeen);
            return Response.seeOther(URI.create("/office/performances/" + id + "/zones"))
                    .build();
        } catch (StaleVersion stale) {
            Playbill now = programme.playbillAsItStands(id);
            return view(now, sent, Map.of(), page.t("prices.stale"), Integer.toString(now.version()))
                    .status(stale.status());
        } catch (BadInput wrong) {
            BadInput.Words why = (BadInput.Words) wrong.words().get(0);
            return view(bill, sent, Map.of(), page.t(why.key()), seen).status(422);
        }
    }

    /** All seats as they are now, and those in that zone. */
    private static Map<String, String> painted(Plan plan, Set<String> seats, String zone) {
        Map<String, String> zones = new HashMap<>();
        for (Seat seat : plan.seats()) {
            zones.put(seat.id(), seat.zone());
        }
        seats.forEach(seat -> zones.put(seat, zone));
        return zones;
    }

    private View view(
            Playbill bill,
            Map<String, List<String>> sent,
            Map<String, String> problems,
            @Nullable String refusal,
            String version) {
        Plan own = venues.plan(bill.planId());
        return new View(
                "programme/zones.jte", ZonesPage.of(bill, own, page.language(), sent, problems, refusal, version));
    }
}
