package org.parterre.venue.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.FilePlaces;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.Hall;
import org.parterre.venue.PlanDraft;
import org.parterre.venue.PlanDrafts;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Typed;
import org.parterre.venue.UnreadablePlan;
import org.parterre.venue.Venues;
import org.parterre.venue.exchange.Imported;
import org.parterre.venue.exchange.PlanFiles;

/** The halls, a new one among them, and the file that somebody brings for one. */
@ApplicationScoped
@Path("office/halls")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class HallsPageResource implements FilePlaces.Place {
    /** A file, and what the form puts around it. */
    private static final int MOST_BYTES = PlanFiles.MOST_BYTES + 64 * 1024;

    /** As long as the columns are. */
    private static final Map<String, Integer> LONGEST = Map.of("hall", 120, "venue", 120, "city", 80, "address", 200);

    private static final int LONGEST_ID = 18;
    private static final String NEW_PLAN = "office/halls/plan";

    @Inject
    Venues venues;

    @Inject
    PlanDrafts drafts;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @Override
    public String path() {
        return NEW_PLAN;
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
    public View list() {
        return view(Map.of(), Map.of(), null, "");
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("plan")
    public Response again() {
        return Response.seeOther(URI.create("/office/halls")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("hall") @DefaultValue("") String hall,
            @FormParam("venue") @DefaultValue("") String venue,
            @FormParam("city") @DefaultValue("") String city,
            @FormParam("address") @DefaultValue("") String address) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("hall", hall);
        typed.put("venue", venue);
        typed.put("city", city);
        typed.put("address", address);
        Map<String, String> problems = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            try {
                Typed.line(field, LONGEST.getOrDefault(field, 0), text);
            } catch (BadInput wrong) {
                problems.put(field, "halls.wrong-" + field);
            }
        });
        if (!problems.isEmpty()) {
            return view(typed, problems, null, "").status(422);
        }
        venues.open(hall.strip(), venue.strip(), city.strip(), address.strip());
        return Response.seeOther(URI.create("/office/halls")).build();
    }

    /** Reads the file and keeps it as a draft, to be looked at. */
    @POST
    @Path("plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@FormParam("hall") @Nullable EntityPart hall, @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        if (hall == null || file == null) {
            throw new BadInput("file", "venue.missing");
        }
        String id = new String(hall.getContent().readNBytes(LONGEST_ID + 1), StandardCharsets.UTF_8);
        if (!id.matches("\\d{1,18}")) {
            throw new BadInput("hall", "venue.unknown");
        }
        Hall into = venues.hall(Long.parseLong(id));
        byte[] content = file.getContent().readAllBytes();
        if (content.length == 0) {
            return view(Map.of(), Map.of(), page.t("halls.no-file"), id).status(422);
        }
        try {
            Imported read = PlanFiles.read(content, into.name());
            PlanDraft draft = drafts.keep(new PlanDraft(
                    into,
                    file.getFileName().orElse(""),
                    clock.instant(),
                    read.document(),
                    Guesses.written(read.guesses())));
            return Response.seeOther(URI.create("/office/plan-drafts/" + draft.id()))
                    .build();
        } catch (UnreadablePlan wrong) {
            String sentence = page.t("problem." + wrong.type(), wrong.words().toArray());
            return view(Map.of(), Map.of(), sentence, id).status(422);
        }
    }

    private View view(
            Map<String, String> typed, Map<String, String> problems, @Nullable String refusal, String chosen) {
        Map<Long, SeatingPlan> plans = venues.plans().stream()
                .collect(Collectors.toMap(plan -> plan.hall().id(), Function.identity()));
        Map<Long, List<PlanDraft>> waiting = drafts.all().stream()
                .collect(Collectors.groupingBy(draft -> draft.hall().id()));
        List<HallsPage.Room> rooms = venues.halls().stream()
                .map(hall -> new HallsPage.Room(hall, plans.get(hall.id()), waiting.getOrDefault(hall.id(), List.of())))
                .toList();
        return new View("venue/halls.jte", new HallsPage(rooms, typed, problems, refusal, chosen));
    }
}
