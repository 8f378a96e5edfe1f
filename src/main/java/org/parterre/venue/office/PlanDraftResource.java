package org.parterre.venue.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.Oddity;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanDocument;
import org.parterre.venue.PlanDraft;
import org.parterre.venue.PlanDrafts;
import org.parterre.venue.PlanTouched;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.exchange.PlanSvg;

/** A plan that was brought: looked at, then accepted or thrown away. */
@ApplicationScoped
@Path("office/plan-drafts/{id : \\d{1,18}}")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class PlanDraftResource {
    @Inject
    PlanDrafts drafts;

    @Inject
    Messages messages;

    @Inject
    Event<PlanTouched> looked;

    @Inject
    Page page;

    @GET
    public View look(@PathParam("id") long id) {
        PlanDraft draft = drafts.draft(id);
        Plan plan = PlanDocument.readUnfinished(draft.body());
        PlanTouched touched = new PlanTouched(draft.hall().id(), plan, null);
        looked.fire(touched);
        return new View(
                "venue/plan.jte",
                new PlanPage(
                        "/office/plan-drafts/" + id,
                        draft.hall(),
                        null,
                        draft.fileName(),
                        plan,
                        messages.say(page.language(), Guesses.read(draft.guesses())),
                        odd(plan, false),
                        odd(plan, true),
                        touched,
                        0));
    }

    private List<String> odd(Plan plan, boolean bars) {
        return Oddity.look(plan).stream()
                .filter(told -> told.oddity().bars() == bars)
                .map(told -> messages.say(page.language(), told.sentence()))
                .toList();
    }

    @GET
    @Path("picture.svg")
    @Produces(PlanSvg.TYPE)
    public Response picture(@PathParam("id") long id) {
        PlanDraft draft = drafts.draft(id);
        return Response.ok(PlanSvg.write(
                        PlanDocument.readUnfinished(draft.body()), draft.hall().fullName(), page.language()))
                .build();
    }

    /** Where a page lands that is asked for again after a form. */
    @GET
    @Path("{done : publication|removal}")
    public Response again(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/office/plan-drafts/" + id)).build();
    }

    @POST
    @Path("publication")
    public Response accept(@PathParam("id") long id) {
        SeatingPlan plan = drafts.accept(id);
        return Response.seeOther(URI.create("/office/plans/" + plan.id())).build();
    }

    @POST
    @Path("removal")
    public Response throwAway(@PathParam("id") long id) {
        drafts.throwAway(id);
        return Response.seeOther(URI.create("/office/halls")).build();
    }
}
