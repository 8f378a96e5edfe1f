package org.parterre.venue.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.Oddity;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanTouched;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venues;
import org.parterre.venue.exchange.PlanSvg;

/** A plan that evenings are planned on, to look at and to take along. */
@ApplicationScoped
@Path("office/plans/{id : \\d{1,18}}")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class PlanPageResource {
    @Inject
    Venues venues;

    @Inject
    Messages messages;

    @Inject
    Event<PlanTouched> looked;

    @Inject
    Page page;

    @GET
    public View look(@PathParam("id") long id, @QueryParam("moved") @DefaultValue("0") int moved) {
        SeatingPlan plan = venues.seatingPlan(id);
        Plan drawn = venues.plan(id);
        PlanTouched touched = new PlanTouched(plan.hall().id(), drawn, id);
        looked.fire(touched);
        return new View(
                "venue/plan.jte",
                new PlanPage(
                        "/office/plans/" + id,
                        plan.hall(),
                        plan.version(),
                        "",
                        drawn,
                        List.of(),
                        messages.say(page.language(), Oddity.of(drawn)),
                        List.of(),
                        touched,
                        moved));
    }

    @GET
    @Path("picture.svg")
    @Produces(PlanSvg.TYPE)
    public Response picture(@PathParam("id") long id) {
        SeatingPlan plan = venues.seatingPlan(id);
        return Response.ok(PlanSvg.write(venues.plan(id), plan.hall().fullName(), page.language()))
                .build();
    }
}
