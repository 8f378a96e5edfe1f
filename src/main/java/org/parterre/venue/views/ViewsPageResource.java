package org.parterre.venue.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.FilePlaces;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.Hall;
import org.parterre.venue.Venues;

/** The photographs of a hall in the office: added, described, taken away. */
@ApplicationScoped
@Path("office/halls/{hall : \\d{1,18}}/views")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class ViewsPageResource implements FilePlaces.Place {
    /** A file, and what the form puts around it. */
    private static final int MOST_BYTES = Photo.MOST_BYTES + 64 * 1024;

    private static final int LONGEST_PART = 4 * 1024;

    @Inject
    Venues venues;

    @Inject
    SeatViews views;

    @Inject
    Photography photography;

    @Inject
    Page page;

    @Override
    public String path() {
        return "office/halls/{id}/views";
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public Role role() {
        return Role.ORGANISER;
    }

    @GET
    public View look(@PathParam("hall") long hall) {
        return view(venues.hall(hall), Map.of(), Map.of());
    }

    /** Where a page lands that is asked for again after a form. */
    @GET
    @Path("{view : \\d{1,18}}/{done : removal|words}")
    public Response again(@PathParam("hall") long hall) {
        return seeAll(hall);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("hall") long hall,
            @FormParam("place") @Nullable EntityPart place,
            @FormParam("seat") @Nullable EntityPart seat,
            @FormParam("photo") @Nullable EntityPart photo,
            @FormParam("alt_nl") @Nullable EntityPart altNl,
            @FormParam("alt_en") @Nullable EntityPart altEn)
            throws IOException {
        Hall of = venues.hall(hall);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("place", text(place));
        typed.put("seat", text(seat).strip());
        typed.put("alt_nl", text(altNl));
        typed.put("alt_en", text(altEn));
        byte[] file = photo == null ? new byte[0] : photo.getContent().readAllBytes();
        try {
            Vantage from =
                    Vantage.chosen(views.plan(hall), typed.getOrDefault("place", ""), typed.getOrDefault("seat", ""));
            photography.keep(of, from, Photo.of(file), SeatView.alt(typed.get("alt_nl"), typed.get("alt_en")));
            return seeAll(hall);
        } catch (BadInput wrong) {
            String field = Objects.toString(wrong.facts().get("field"));
            String asked = typed.containsKey(field) ? field : "place";
            return view(of, typed, Map.of(asked, page.t("views.wrong-" + asked)))
                    .status(422);
        } catch (UnusablePhoto unusable) {
            String why = page.t("problem." + unusable.type(), unusable.words().toArray());
            return view(of, typed, Map.of("photo", why)).status(unusable.status());
        }
    }

    @POST
    @Path("{view : \\d{1,18}}/words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(
            @PathParam("hall") long hall,
            @PathParam("view") long view,
            @FormParam("alt_nl") @DefaultValue("") String altNl,
            @FormParam("alt_en") @DefaultValue("") String altEn) {
        photography.describe(hall, view, SeatView.alt(altNl, altEn));
        return seeAll(hall);
    }

    @POST
    @Path("{view : \\d{1,18}}/removal")
    public Response remove(@PathParam("hall") long hall, @PathParam("view") long view) {
        photography.remove(hall, view);
        return seeAll(hall);
    }

    private static Response seeAll(long hall) {
        return Response.seeOther(URI.create("/office/halls/" + hall + "/views")).build();
    }

    private static String text(@Nullable EntityPart part) throws IOException {
        return part == null ? "" : new String(part.getContent().readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
    }

    private View view(Hall hall, Map<String, String> typed, Map<String, String> problems) {
        return new View(
                "venue/views.jte", new ViewsPage(hall, views.plan(hall.id()), views.of(hall.id()), typed, problems));
    }
}
