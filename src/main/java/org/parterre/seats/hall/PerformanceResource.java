package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMaps;

/** One performance, and where its seats stand. Shares its path, to the letter, with {@link SeatsResource}: only then do both answer. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public class PerformanceResource {
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
    public Views.PerformanceView performance(@PathParam("id") long id) {
        Playbill bill = programme.playbill(id);
        return Views.PerformanceView.of(bill, maps.of(bill).picture(), clock.instant());
    }

    /**
     * The plan never changes, the evening may move to another one: {@code GET …/seats} names the plan that it speaks of, and who has
     * kept another asks for that one by its name, which is an address of its own.
     */
    @GET
    @Path("plan")
    public Response plan(
            @PathParam("id") long id, @QueryParam("version") @Nullable String version, @Context Request request) {
        Playbill bill = programme.playbill(id);
        if (version != null && !version.equals(bill.look())) {
            throw new NotFound();
        }
        EntityTag tag = new EntityTag(bill.look() + "-" + page.language().code());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(pictures.plan(bill, page.language())))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .build();
    }
}
