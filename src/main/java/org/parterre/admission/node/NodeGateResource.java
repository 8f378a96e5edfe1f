package org.parterre.admission.node;

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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Scan;
import org.parterre.admission.gate.Scanner;
import org.parterre.admission.gate.Shown;
import org.parterre.admission.gate.Tonight;
import org.parterre.admission.gate.TypedScan;
import org.parterre.admission.gate.Ways;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.platform.Actor;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The door's pages on a node: the house's own, filled with what is known here. */
@ApplicationScoped
@Path("node/door")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class NodeGateResource {
    @Inject
    Board board;

    @Inject
    Lists lists;

    @Inject
    NodeDoor door;

    @Inject
    NodeScans scans;

    @Inject
    NodeAnswers answers;

    @Inject
    Page page;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @GET
    public View tonight() {
        return new View("admission/tonight.jte", Tonight.of(board.evenings(), clock.instant()));
    }

    @GET
    @Path("{performance : \\d{1,18}}")
    public View scanner(
            @PathParam("performance") long performance,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("q") @DefaultValue("") String words) {
        String nobody = words.isBlank() ? null : page.t("problem.node-no-names");
        return scanner(performance, gate, direction, words, nobody);
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
                        Board.evening(lists.of(performance)),
                        Ways.gateName(gate, actor),
                        Ways.direction(direction),
                        UUID.randomUUID().toString(),
                        board.count(performance),
                        words,
                        null,
                        problem,
                        actor.supervises()));
    }

    /** The house keeps the conflicts; what this node knows of them stands on its own page. */
    @GET
    @Path("{performance : \\d{1,18}}/conflicts")
    public Response conflicts() {
        return Response.seeOther(URI.create("/node")).build();
    }

    @POST
    @Path("{performance : \\d{1,18}}/scans")
    public Response scan(@PathParam("performance") long performance, @BeanParam TypedScan typed) {
        try {
            Scan scan = typed.form(performance).scan(clock);
            door.admit(scan);
            return Ways.toTheVerdict(scan);
        } catch (BadInput unreadable) {
            return scanner(performance, typed.gate(), typed.direction(), "", page.t("scanner.nothing-typed"))
                    .status(422);
        }
    }

    /** Where the form leads that was sent empty, when it is asked for again. */
    @GET
    @Path("{performance : \\d{1,18}}/scans")
    public Response gate(@PathParam("performance") long performance) {
        return Ways.toTheGate(performance);
    }

    @GET
    @Path("{performance : \\d{1,18}}/scans/{id : [A-Za-z0-9._:-]{1,64}}")
    public View verdict(
            @PathParam("performance") long performance,
            @PathParam("id") String id,
            @QueryParam("gate") @DefaultValue("") String gate) {
        NodeScans.Answered answered = scans.answered(performance, id);
        return new View(
                "admission/verdict.jte",
                new Shown(
                        Board.evening(lists.of(performance)),
                        gate,
                        answers.again(id, answered),
                        board.count(performance),
                        Ways.onward(performance, gate, answered.direction())));
    }
}
