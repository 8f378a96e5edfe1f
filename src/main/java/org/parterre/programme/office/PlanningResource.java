package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Announcement;
import org.parterre.programme.HallBook;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;

/** Planning an evening, and bringing it out. */
@ApplicationScoped
@Path("office/performances")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class PlanningResource {
    @Inject
    Planning planning;

    @Inject
    Programme programme;

    @Inject
    Season season;

    @Inject
    Announcement announcement;

    @Inject
    HallBook halls;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public View blank(@Context UriInfo uri) {
        return planning.isEmpty()
                ? new View("programme/office-empty.jte", "")
                : view(planning.propose(Sent.first(uri.getQueryParameters()), page.language()));
    }

    /** Where a page lands that is asked for again after a form that did not work, in the other language perhaps. */
    @GET
    public Response list() {
        return Response.seeOther(URI.create("/office")).build();
    }

    @GET
    @Path("{id : \\d{1,18}}/{done : publication|closing|wheelchair-places}")
    public Response done(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/office/performances/" + id)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> typed) {
        EveningForm form = planning.read(Sent.first(typed));
        Meant meant = form.meant();
        if (meant == null) {
            return view(form).status(422);
        }
        return meant.isOne()
                ? shown(season.plan(meant.drafts().get(0)))
                : Response.ok(RunResource.view(planning.look(form, meant, draft -> true)))
                        .build();
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public View evening(@PathParam("id") long id) {
        Playbill playbill = programme.playbillAsItStands(id);
        return view(EveningPage.of(playbill, clock.instant()).beside(halls.with(id)));
    }

    @POST
    @Path("{id : \\d{1,18}}/wheelchair-places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveWheelchairPlaces(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Playbill playbill = programme.playbillOrDraft(id);
        Map<String, String> typed = Sent.first(sent);
        TypedEvening evening = new TypedEvening(typed, playbill.zone());
        @Nullable Instant from = evening.wheelchairPlacesFrom(playbill.startsAt());
        @Nullable String problem = evening.problems().get(TypedEvening.WHEELCHAIRS);
        String again = typed.getOrDefault(TypedEvening.WHEELCHAIRS, "");
        String seen = typed.getOrDefault(EveningPage.VERSION, "");
        if (problem != null) {
            return view(EveningPage.of(playbill, clock.instant())
                            .with(again, problem)
                            .seen(seen))
                    .status(422);
        }
        try {
            season.giveWheelchairPlacesFrom(id, from, at -> seen.isEmpty() || seen.equals(Long.toString(at)));
            return shown(id);
        } catch (StaleVersion stale) {
            Playbill now = programme.playbillAsItStands(id);
            return view(EveningPage.of(now, clock.instant()).with(again, "office.wheelchair-stale"))
                    .status(stale.status());
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/publication")
    public Response publish(@PathParam("id") long id) {
        announcement.bring(id, Performance.Status.PUBLISHED);
        return shown(id);
    }

    @POST
    @Path("{id : \\d{1,18}}/closing")
    public Response close(@PathParam("id") long id) {
        announcement.bring(id, Performance.Status.CLOSED);
        return shown(id);
    }

    private static Response shown(long id) {
        return Response.seeOther(URI.create("/office/performances/" + id)).build();
    }

    private static View view(EveningPage page) {
        return new View("programme/office-evening.jte", page);
    }

    static View view(EveningForm form) {
        return new View("programme/office-new.jte", form);
    }

    /** The first of each. */
}
