package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Runs;
import org.parterre.programme.office.OfficeList;

/** What is done with the performances that are ticked in the office's list. */
@ApplicationScoped
@Path("office/performances/together")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class TogetherResource {
    private static final String EVENING = "evening";
    private static final String SEEN = "seen-";

    @Inject
    OfficeList list;

    @Inject
    ShiftDesk desk;

    @Inject
    Runs runs;

    @Inject
    Page page;

    /** Where a page lands that is asked for again, in the other language perhaps. */
    @GET
    @Path("{done : |publication}")
    public Response list() {
        return Response.seeOther(URI.create("/office")).build();
    }

    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@FormParam(EVENING) List<String> ticked) {
        if (ticked.isEmpty()) {
            return nothing(ticked);
        }
        try {
            List<Long> ids = ids(ticked);
            runs.publish(ids);
            return Response.seeOther(OfficeList.address("published", ids)).build();
        } catch (Refusal refusal) {
            return listed(ticked, sentence(refusal), refusal.status());
        }
    }

    @GET
    @Path("{what : copy|move}")
    public Response form(@PathParam("what") String what, @QueryParam(EVENING) List<String> ticked) {
        return ticked.isEmpty()
                ? nothing(ticked)
                : Response.ok(view(desk.blank(isCopy(what), desk.chosen(ids(ticked)))))
                        .build();
    }

    /** Shows what it comes to where somebody wants to look first, or has to; else does it. */
    @POST
    @Path("{what : copy|move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response shift(@PathParam("what") String what, MultivaluedMap<String, String> sent) {
        List<Playbill> chosen = desk.chosen(ids(sent.getOrDefault(EVENING, List.of())));
        if (chosen.isEmpty()) {
            return nothing(List.of());
        }
        ShiftPage shift = desk.read(isCopy(what), chosen, typed(sent, ""), typed(sent, SEEN));
        if (!shift.problems().isEmpty()) {
            return view(shift).status(422);
        }
        if (sent.containsKey("look")) {
            return Response.ok(view(shift)).build();
        }
        try {
            return Response.seeOther(OfficeList.address(shift.copies() ? "copied" : "moved", desk.shift(shift)))
                    .build();
        } catch (Refusal refusal) {
            return view(desk.read(isCopy(what), chosen, typed(sent, ""), Map.of())
                            .refusing(sentence(refusal)))
                    .status(refusal.status());
        }
    }

    private static boolean isCopy(String what) {
        return "copy".equals(what);
    }

    private Response nothing(List<String> ticked) {
        return listed(ticked, page.t("office.pick-first"), 422);
    }

    private Response listed(List<String> ticked, String sentence, int status) {
        return new View("programme/office.jte", list.page(false, ticked, null).refusing(sentence)).status(status);
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    /** @throws NotFound for what is no id */
    private static List<Long> ids(List<String> ticked) {
        if (!ticked.stream().allMatch(id -> id.matches("\\d{1,18}"))) {
            throw new NotFound();
        }
        return ticked.stream().map(Long::valueOf).toList();
    }

    /** The first of each field whose name begins so, without that beginning. */
    private static Map<String, String> typed(MultivaluedMap<String, String> sent, String beginning) {
        Map<String, String> first = new HashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .forEach(name -> first.put(name.substring(beginning.length()), sent.getFirst(name)));
        return first;
    }

    private static View view(ShiftPage page) {
        return new View("programme/office-shift.jte", page);
    }
}
