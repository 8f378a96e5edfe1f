package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Runs;
import org.parterre.programme.Season;

/**
 * Looking at what a form comes to before anything is stored, and planning what of it is wanted. Each step carries all that was
 * typed, so nothing is kept between them.
 */
@ApplicationScoped
@Path("office/performances/run")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class RunResource {
    @Inject
    Planning planning;

    @Inject
    Runs runs;

    /** Where a page lands that is asked for again, in the other language perhaps. */
    @GET
    @Path("{step : (plan|change)?}")
    public Response blank() {
        return Response.seeOther(URI.create("/office/performances/new")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(MultivaluedMap<String, String> typed) {
        EveningForm form = planning.read(Sent.first(typed));
        Meant meant = form.meant();
        return meant == null
                ? PlanningResource.view(form).status(422)
                : Response.ok(view(planning.look(form, meant, draft -> true))).build();
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public View change(MultivaluedMap<String, String> typed) {
        return PlanningResource.view(planning.again(Sent.first(typed)));
    }

    /** Plans those that are ticked; their times are reckoned again from what was typed. */
    @POST
    @Path("plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> typed) {
        EveningForm form = planning.read(Sent.first(typed));
        Meant meant = form.meant();
        if (meant == null) {
            return PlanningResource.view(form).status(422);
        }
        Set<String> ticked = new HashSet<>(typed.getOrDefault(RunPage.EVENING, List.of()));
        List<Season.Draft> wanted = meant.drafts().stream()
                .filter(draft -> ticked.contains(RunPage.key(draft)))
                .toList();
        return wanted.isEmpty()
                ? view(planning.look(form, meant, draft -> false).withNothingChosen())
                        .status(422)
                : Response.seeOther(OfficeList.address("planned", runs.plan(wanted)))
                        .build();
    }

    static View view(RunPage page) {
        return new View("programme/office-run.jte", page);
    }
}
