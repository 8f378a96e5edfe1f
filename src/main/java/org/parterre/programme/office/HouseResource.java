package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;
import org.parterre.venue.Hall;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venue;
import org.parterre.venue.Venues;

/** What an evening can be planned with: the venues, their halls with the plan in use, the productions with their tariffs. */
@ApplicationScoped
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class HouseResource {
    @Inject
    Venues venues;

    @Inject
    Programme programme;

    @Inject
    Page page;

    /** A theatre. */
    public record VenueView(String id, String name, String city, String address, String timeZone) {
        static VenueView of(Venue venue) {
            return new VenueView(
                    Long.toString(venue.id()),
                    venue.name(),
                    venue.city(),
                    venue.address(),
                    venue.zone().getId());
        }
    }

    /** A hall with its newest plan. */
    public record HallView(String id, String name, String venue, PlanView plan) {}

    public record PlanView(String id, int version, int capacity, List<ZoneView> zones) {}

    public record ZoneView(String id, String name) {}

    /** A show and who pays what for it. */
    public record ProductionView(String id, String title, List<TariffView> tariffs) {}

    public record TariffView(String code, String name, boolean companion) {}

    @GET
    @Path("venues")
    public Collection<VenueView> venues() {
        Map<Long, VenueView> once = new LinkedHashMap<>();
        for (SeatingPlan plan : venues.plans()) {
            Venue venue = plan.hall().venue();
            once.putIfAbsent(venue.id(), VenueView.of(venue));
        }
        return once.values();
    }

    @GET
    @Path("halls")
    public List<HallView> halls() {
        return venues.plans().stream().map(this::view).toList();
    }

    @GET
    @Path("productions")
    public List<ProductionView> productions() {
        return programme.productions().stream()
                .map(one -> new ProductionView(Long.toString(one.id()), one.title(), tariffs(one.id())))
                .toList();
    }

    private HallView view(SeatingPlan plan) {
        Hall hall = plan.hall();
        List<ZoneView> zones = venues.plan(plan.id()).zones().stream()
                .map(zone -> new ZoneView(zone.id(), zone.name().in(page.language())))
                .toList();
        return new HallView(
                Long.toString(hall.id()),
                hall.name(),
                Long.toString(hall.venue().id()),
                new PlanView(Long.toString(plan.id()), plan.version(), plan.capacity(), zones));
    }

    private List<TariffView> tariffs(long production) {
        return programme.tariffs(production).stream()
                .map(one -> new TariffView(one.code(), one.name().in(page.language()), one.companion()))
                .toList();
    }
}
