package org.parterre.venue.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.FilePlaces;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Typed;
import org.parterre.venue.Venues;

/** Seating plans in and out, as files. */
@ApplicationScoped
@Path("api/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource implements FilePlaces.Place {
    private static final String YEAR = "private, max-age=31536000, immutable";
    /** What is drawn or written anew from the plan, perhaps better by the next version of the house. */
    private static final String AGAIN = "private, no-cache";

    @Inject
    Venues venues;

    @Inject
    Messages messages;

    @Inject
    Page page;

    /**
     * What came of a file.
     *
     * @param id null when it was only looked at
     * @param version null when it was only looked at
     * @param guesses what the file didn't say, each a sentence
     */
    public record Came(@Nullable String id, @Nullable Integer version, int seats, List<String> guesses) {}

    @Override
    public String path() {
        return "api/plans";
    }

    @Override
    public int mostBytes() {
        return PlanFiles.MOST_BYTES;
    }

    @Override
    public Role role() {
        return Role.ORGANISER;
    }

    /**
     * Makes the file the next version of the hall's plan. Evenings that are planned keep the version they have.
     *
     * @param format parterre, pretix or grid; found out where it is missing
     * @param preview says what would come of it, and keeps nothing
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @StaffOnly(Role.ORGANISER)
    public Response bring(
            byte[] file,
            @QueryParam("hall") @Nullable String hall,
            @QueryParam("format") @Nullable String format,
            @QueryParam("preview") @DefaultValue("false") String preview) {
        if (!"true".equals(preview) && !"false".equals(preview)) {
            throw new BadInput("preview", "venue.true-or-false"); // who meant to look must not publish
        }
        Hall into = Typed.thing("hall", hall, venues::hall);
        Imported read =
                format == null ? PlanFiles.read(file, into.name()) : PlanFiles.read(file, form(format), into.name());
        int seats = read.plan().seats().size();
        List<String> guesses = messages.say(page.language(), read.guesses());
        if ("true".equals(preview)) {
            return Response.ok(new Came(null, null, seats, guesses)).build();
        }
        SeatingPlan kept = venues.publish(into, read.document());
        return Response.created(URI.create("/api/plans/" + kept.id()))
                .entity(new Came(Long.toString(kept.id()), kept.version(), seats, guesses))
                .build();
    }

    /** @param format parterre, pretix, pretix-side (what the form of pretix can't hold), svg or pdf */
    @GET
    @Path("{id : \\d{1,18}}")
    @Produces(MediaType.WILDCARD)
    @StaffOnly(Role.DOOR)
    public Response take(@PathParam("id") long id, @QueryParam("format") @DefaultValue("parterre") String format) {
        Plan plan = venues.plan(id);
        return switch (format) {
            case "parterre" -> file(id, "json", MediaType.APPLICATION_JSON, venues.document(id), YEAR);
            case "pretix" -> file(id, "pretix.json", MediaType.APPLICATION_JSON, PretixWriting.write(plan));
            case "pretix-side" -> file(id, "beside-pretix.json", MediaType.APPLICATION_JSON, PretixWriting.side(plan));
            case "svg" -> file(id, "svg", PlanSvg.TYPE, PlanSvg.write(plan, title(id), page.language()));
            case "pdf" -> file(id, "pdf", PlanPdf.TYPE, pdf(id, plan), AGAIN);
            default -> throw new BadInput("format", "venue.unknown-form");
        };
    }

    private byte[] pdf(long id, Plan plan) {
        String below = page.t(
                "plan.paper",
                venues.seatingPlan(id).version(),
                page.number(plan.seats().size()));
        return PlanPdf.of(plan, title(id), below, page.language());
    }

    private String title(long id) {
        return venues.seatingPlan(id).hall().fullName();
    }

    private static Response file(long id, String ending, String type, String text) {
        return file(id, ending, type, text, AGAIN);
    }

    private static Response file(long id, String ending, String type, String text, String keeping) {
        return file(id, ending, type + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8), keeping);
    }

    private static Response file(long id, String ending, String type, byte[] content, String keeping) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"plan-" + id + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, keeping)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization")
                .build();
    }

    private static PlanFiles.Form form(String format) {
        for (PlanFiles.Form form : PlanFiles.Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(format)) {
                return form;
            }
        }
        throw new BadInput("format", "venue.unknown-form");
    }
}
