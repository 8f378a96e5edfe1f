package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The halls of the theatres, each with its newest seating plan, for the organiser's programs. */
@ApplicationScoped
@Path("api/halls")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class HallsResource {
    @Inject
    Venues venues;

    @Inject
    Page page;

    /** A hall. @param plan its newest plan, or null while it has none */
    public record HallView(String id, String name, String venue, @Nullable PlanView plan) {}

    public record PlanView(String id, int version, int capacity, List<ZoneView> zones) {}

    public record ZoneView(String id, String name) {}

    /** @param venue the id of its theatre */
    public record NewHall(@Nullable String venue, @Nullable String name) {}

    @GET
    public List<HallView> halls() {
        Map<Long, SeatingPlan> plans = venues.plans().stream()
                .collect(Collectors.toMap(plan -> plan.hall().id(), Function.identity()));
        return venues.halls().stream()
                .map(hall -> view(hall, plans.get(hall.id())))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Nullable NewHall wanted) {
        NewHall sent = wanted == null ? new NewHall(null, null) : wanted;
        Hall hall = venues.keep(
                new Hall(Typed.thing("venue", sent.venue(), venues::venue), Typed.line("name", 120, sent.name())));
        return Response.created(URI.create("/api/halls/" + hall.id()))
                .entity(view(hall, null))
                .build();
    }

    private HallView view(Hall hall, @Nullable SeatingPlan plan) {
        return new HallView(
                Long.toString(hall.id()),
                hall.name(),
                Long.toString(hall.venue().id()),
                plan == null ? null : view(plan));
    }

    private PlanView view(SeatingPlan plan) {
        List<ZoneView> zones = venues.plan(plan.id()).zones().stream()
                .map(zone -> new ZoneView(zone.id(), zone.name().in(page.language())))
                .toList();
        return new PlanView(Long.toString(plan.id()), plan.version(), plan.capacity(), zones);
    }
}
