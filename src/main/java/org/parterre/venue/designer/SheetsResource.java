package org.parterre.venue.designer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.Hall;
import org.parterre.venue.PlanDraft;
import org.parterre.venue.PlanDrafts;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Typed;
import org.parterre.venue.Venues;

/** Begins a drawing: a new sheet for a hall. */
@ApplicationScoped
@Path("office/plan-drafts")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class SheetsResource {
    @Inject
    PlanDrafts drafts;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    /** Lays the hall's newest plan on the desk, or an empty sheet where it has none or that is wanted. Every seat keeps its identity. */
    @POST
    public Response start(
            @FormParam("hall") @Nullable String hall, @FormParam("sheet") @DefaultValue("newest") String sheet) {
        Hall of = Typed.thing("hall", hall, venues::hall);
        String document = venues.plans().stream()
                .filter(plan -> !"empty".equals(sheet) && plan.hall().id() == of.id())
                .map(SeatingPlan::id)
                .findFirst()
                .map(venues::document)
                .orElseGet(() -> Drawing.blank(of.name()));
        PlanDraft draft = drafts.keep(new PlanDraft(of, "", clock.instant(), document, ""));
        return Response.seeOther(URI.create("/office/plan-drafts/" + draft.id() + "/drawing"))
                .build();
    }

    /** Where a page lands that is asked for again after the form. */
    @GET
    public Response again() {
        return Response.seeOther(URI.create("/office/halls")).build();
    }
}
