package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where the organiser calls an evening off, and sees how far its buyers are. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/displacement")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class DisplacementPageResource {
    private static final Duration USUAL_TIME = Duration.ofDays(14);

    @Inject
    Programme programme;

    @Inject
    Displacements displacements;

    @Inject
    DisplacementBook book;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View form(@PathParam("id") long id) {
        Playbill bill = programme.playbill(id);
        LocalDateTime usual =
                LocalDateTime.ofInstant(clock.instant().plus(USUAL_TIME).truncatedTo(ChronoUnit.HOURS), bill.zone());
        return show(bill, Map.of("answer_until", usual.toString(), "otherwise", "REFUND"), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response callOff(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Playbill bill = programme.playbill(id);
        Map<String, String> typed = Sent.first(sent);
        try {
            switch (typed.getOrDefault("do", "")) {
                case "stop" -> displacements.stop(id);
                case "go-on" -> displacements.goOn(id);
                default -> callOff(bill, typed);
            }
            return Response.seeOther(URI.create("/office/performances/" + id + "/displacement"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 409) {
                throw refusal;
            }
            return show(
                            bill,
                            typed,
                            page.t("problem." + refusal.type(), refusal.words().toArray()))
                    .status(422);
        }
    }

    private void callOff(Playbill bill, Map<String, String> typed) {
        String to = typed.getOrDefault("to", "");
        if (!to.matches("\\d{0,18}")) {
            throw new BadInput("to", "bad.displacement-to");
        }
        displacements.callOff(
                bill.id(),
                to.isEmpty() ? null : Long.valueOf(to),
                moment(typed.getOrDefault("answer_until", ""), bill),
                AnswerPageResource.read(typed.get("otherwise")));
    }

    private static Instant moment(String typed, Playbill bill) {
        try {
            return LocalDateTime.parse(typed).atZone(bill.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput("answer_until", "bad.displacement-until");
        }
    }

    private View show(Playbill bill, Map<String, String> typed, @Nullable String refusal) {
        Displacement one = book.of(bill.id());
        Long to = one == null ? null : one.to();
        return new View(
                "orders/displacement.jte",
                new DisplacementPage(
                        bill,
                        one,
                        to == null ? null : programme.playbill(to),
                        book.stake(bill.id()),
                        one == null ? List.of() : book.tallies(bill.id()),
                        one == null ? List.of() : book.failures(bill.id()),
                        one == null ? others(bill) : List.of(),
                        typed,
                        refusal));
    }

    private List<Playbill> others(Playbill bill) {
        return programme.upcoming(clock.instant()).stream()
                .filter(other -> other.production() == bill.production() && other.id() != bill.id())
                .filter(other -> other.status() != Performance.Status.CANCELLED)
                .toList();
    }
}
