package org.parterre.seats;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** What plays when, and where the seats stand. */
@RequestScoped
@Path("api/performances")
@Produces(MediaType.APPLICATION_JSON)
public class PerformancesResource {
    /** A performance stays in the list while it plays. */
    static final Duration STILL_PLAYING = Duration.ofHours(3);

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    SeatPictures pictures;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public List<Views.PerformanceView> performances() {
        return programme.upcoming(clock.instant().minus(STILL_PLAYING)).stream()
                .map(this::view)
                .toList();
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public Views.PerformanceView performance(@PathParam("id") long id) {
        return view(programme.playbill(id));
    }

    @GET
    @Path("{id : \\d{1,18}}/plan")
    public Response plan(@PathParam("id") long id, @Context Request request) {
        Playbill bill = programme.playbill(id);
        EntityTag tag = new EntityTag(bill.planId() + "-" + page.language().code());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(pictures.plan(bill, page.language())))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }

    private Views.PerformanceView view(Playbill bill) {
        return Views.PerformanceView.of(bill, maps.of(bill.id()).picture(), clock.instant());
    }
}
