package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Booking;
import org.parterre.programme.HallBook;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Runs;
import org.parterre.programme.Season;
import org.parterre.programme.calendar.UnlikelyRun;
import org.parterre.programme.office.Meant;
import org.parterre.programme.office.RunDraft;
import org.parterre.venue.Hall;
import org.parterre.venue.Venues;

/** Planning a run of performances in one go, for the organiser's programs; {@code preview=true} only tells what it comes to. */
@ApplicationScoped
@Path("api/performances/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class RunsResource {
    @Inject
    NewRun.Reader reader;

    @Inject
    Runs runs;

    @Inject
    HallBook halls;

    @Inject
    Venues venues;

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    @POST
    public Response plan(@Nullable NewRun wanted, @QueryParam("preview") @Nullable String preview) {
        RunDraft run = reader.read(wanted);
        Hall hall = venues.seatingPlan(run.plan()).hall();
        Meant meant = run.evenings(hall.venue().zone(), clock.instant());
        if (!meant.skipped().isEmpty()) {
            throw new UnlikelyRun("times", "run.skipped"); // who looks sees what is missing; a program would not notice
        }
        boolean looks = looks(preview);
        List<List<Booking>> beside = beside(run, hall, meant.drafts());
        List<@Nullable Long> ids =
                looks ? Collections.nCopies(meant.drafts().size(), null) : List.copyOf(runs.plan(meant.drafts()));
        List<PlannedView> views = IntStream.range(0, ids.size())
                .mapToObj(i -> view(
                        ids.get(i),
                        meant.drafts().get(i),
                        beside.get(i),
                        hall.venue().zone()))
                .toList();
        return Response.status(looks ? Response.Status.OK : Response.Status.CREATED)
                .entity(views)
                .build();
    }

    private static boolean looks(@Nullable String preview) {
        if (preview == null || "false".equals(preview)) {
            return false;
        }
        if ("true".equals(preview)) {
            return true;
        }
        throw new BadInput("preview", "run.bad-preview");
    }

    private List<List<Booking>> beside(RunDraft run, Hall hall, List<Season.Draft> drafts) {
        String title = programme.productions().stream()
                .filter(one -> one.id() == run.production())
                .map(Production::title)
                .findFirst()
                .orElse("");
        return halls.beside(drafts.stream()
                .map(draft -> new Booking(null, hall.id(), title, draft.doorsAt(), draft.startsAt()))
                .toList());
    }

    private static PlannedView view(@Nullable Long id, Season.Draft draft, List<Booking> others, ZoneId zone) {
        @Nullable Instant wheelchairs = draft.wheelchairPlacesFrom();
        return new PlannedView(
                id == null ? null : Long.toString(id),
                PlannedView.at(draft.startsAt(), zone),
                PlannedView.at(draft.doorsAt(), zone),
                PlannedView.at(draft.sale().from(), zone),
                PlannedView.at(draft.sale().until(), zone),
                wheelchairs == null ? null : PlannedView.at(wheelchairs, zone),
                PlannedView.Warning.of(others, zone));
    }
}
