package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Door;
import org.parterre.admission.Scan;
import org.parterre.admission.Scans;
import org.parterre.platform.Actor;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;

/** The pages of one gate. They work by forms alone; the scanner module makes them quick. */
@ApplicationScoped
@Path("door/{performance : \\d{1,18}}")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class GateResource {
    @Inject
    Programme programme;

    @Inject
    Door door;

    @Inject
    Scans scans;

    @Inject
    Answers answers;

    @Inject
    Foyer foyer;

    @Inject
    Page page;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @GET
    public View scanner(
            @PathParam("performance") long performance,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("q") @DefaultValue("") String words) {
        return scanner(performance, gate, direction, words, null);
    }

    private View scanner(
            long performance,
            @Nullable String gate,
            @Nullable String direction,
            String words,
            @Nullable String problem) {
        return new View(
                "admission/scanner.jte",
                new Scanner(
                        Evening.of(programme.playbill(performance)),
                        Ways.gateName(gate, actor),
                        Ways.direction(direction),
                        UUID.randomUUID().toString(),
                        foyer.count(performance),
                        words,
                        words.isBlank() ? null : foyer.search(performance, words, page.language()),
                        problem,
                        actor.supervises()));
    }

    @POST
    @Path("scans")
    public Response scan(@PathParam("performance") long performance, @BeanParam TypedScan typed) {
        try {
            Scan scan = typed.form(performance).scan(clock);
            door.admit(scan);
            return Ways.toTheVerdict(scan);
        } catch (BadInput unreadable) {
            return scanner(performance, typed.gate, typed.direction, "", page.t("scanner.nothing-typed"))
                    .status(422);
        }
    }

    /** Where the form leads that was sent empty, when it is asked for again (in the other language, say). */
    @GET
    @Path("scans")
    public Response gate(@PathParam("performance") long performance) {
        return Ways.toTheGate(performance);
    }

    @GET
    @Path("scans/{id : [A-Za-z0-9._:-]{1,64}}")
    public View verdict(
            @PathParam("performance") long performance,
            @PathParam("id") String id,
            @QueryParam("gate") @DefaultValue("") String gate) {
        Scans.Answered answered = scans.find(id);
        if (answered == null || answered.performance() != performance) {
            throw new NotFound();
        }
        return new View(
                "admission/verdict.jte",
                new Shown(
                        Evening.of(programme.playbill(performance)),
                        gate,
                        answers.of(id, performance, new Door.Admitted(answered.outcome(), null, false)),
                        foyer.count(performance),
                        Ways.onward(performance, gate, answered.direction())));
    }
}
