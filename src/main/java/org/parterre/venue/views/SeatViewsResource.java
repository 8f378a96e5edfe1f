package org.parterre.venue.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.FilePlaces;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** The photographs of a hall: in and out for the organiser's programs, the pictures for everybody. */
@ApplicationScoped
@Path("api/halls/{hall : \\d{1,18}}/views")
@Produces(MediaType.APPLICATION_JSON)
public class SeatViewsResource implements FilePlaces.Place {
    @Inject
    Venues venues;

    @Inject
    SeatViews views;

    @Inject
    Photography photography;

    @Inject
    Page page;

    /**
     * One photograph.
     *
     * @param section of a section, a standing area or a row its id
     * @param row of a row its label
     * @param seat of a seat its id
     * @param name where that is, in words
     * @param picture the address of the JPEG; it never changes
     */
    public record ViewView(
            String id,
            @Nullable String section,
            @Nullable String row,
            @Nullable String seat,
            String name,
            String picture,
            int width,
            int height,
            String altNl,
            String altEn,
            OffsetDateTime addedAt) {}

    @Override
    public String path() {
        return "api/halls/{id}/views";
    }

    @Override
    public int mostBytes() {
        return Photo.MOST_BYTES;
    }

    @Override
    public Role role() {
        return Role.ORGANISER;
    }

    @GET
    @StaffOnly(Role.ORGANISER)
    public List<ViewView> list(@PathParam("hall") long hall) {
        Hall of = venues.hall(hall);
        @Nullable Plan plan = views.plan(hall);
        return views.of(hall).all().stream().map(view -> view(view, of, plan)).toList();
    }

    /** The body is the picture: JPEG or PNG. @param seat or a section, or a section and the label of a row */
    @POST
    @Consumes(MediaType.WILDCARD)
    @StaffOnly(Role.ORGANISER)
    public Response add(
            byte[] file,
            @PathParam("hall") long hall,
            @QueryParam("section") @Nullable String section,
            @QueryParam("row") @Nullable String row,
            @QueryParam("seat") @Nullable String seat,
            @QueryParam("alt_nl") @Nullable String altNl,
            @QueryParam("alt_en") @Nullable String altEn) {
        Hall of = venues.hall(hall);
        @Nullable Plan plan = views.plan(hall);
        Vantage from = Vantage.named(plan, section, row, seat);
        SeatView kept = photography.keep(of, from, Photo.of(file), SeatView.alt(altNl, altEn));
        return Response.created(URI.create(kept.picture()))
                .entity(view(kept, of, plan))
                .build();
    }

    @DELETE
    @Path("{view : \\d{1,18}}")
    @StaffOnly(Role.ORGANISER)
    public void remove(@PathParam("hall") long hall, @PathParam("view") long view) {
        photography.remove(hall, view);
    }

    /** The picture, for whoever looks. Its address is never another's. */
    @GET
    @Path("{view : \\d{1,18}}.jpg")
    @Produces(MediaType.WILDCARD)
    public Response picture(@PathParam("hall") long hall, @PathParam("view") long view, @Context Request request) {
        byte[] jpeg = views.picture(hall, view);
        EntityTag tag = new EntityTag(Long.toString(view));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(jpeg, "image/jpeg"))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private ViewView view(SeatView view, Hall hall, @Nullable Plan plan) {
        Vantage from = view.from();
        return new ViewView(
                Long.toString(view.id()),
                from.sectionId(),
                from.rowLabel(),
                from.seatId(),
                from.name(plan, page.language()),
                view.picture(),
                view.width(),
                view.height(),
                view.alt().nl(),
                view.alt().en(),
                view.addedAt().atZone(hall.venue().zone()).toOffsetDateTime());
    }
}
