package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;

/** Calling an evening off and seeing how far its buyers are, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/displacement")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class DisplacementResource {
    @Inject
    Programme programme;

    @Inject
    Displacements displacements;

    @Inject
    DisplacementBook book;

    /** The evening that takes its place, how long buyers have, and what is done for those who don't answer. */
    public record Wish(@Nullable String to, @Nullable String answerUntil, @Nullable String otherwise) {}

    /** Whether nothing is carried out for the time being. */
    public record Pause(@Nullable Boolean stopped) {}

    /** How far it is. @param open what still lives of the evening: seats and their worth */
    public record Progress(
            @Nullable String to,
            OffsetDateTime answerUntil,
            String otherwise,
            boolean stopped,
            Open open,
            List<Told> told) {}

    /** What is still at stake. */
    public record Open(int orders, int seats, Money sum) {}

    /** How many orders answered so; {@code answer} is missing for those that didn't. */
    public record Told(@Nullable String answer, int orders, int done, int failed) {}

    @GET
    public Progress progress(@PathParam("id") long id) {
        Displacement one = book.of(id);
        if (one == null) {
            throw new NotFound();
        }
        DisplacementBook.Stake stake = book.stake(id);
        return new Progress(
                one.to() == null ? null : Long.toString(one.to()),
                one.answerUntil().atZone(programme.playbill(id).zone()).toOffsetDateTime(),
                one.otherwise().name(),
                one.stopped(),
                new Open(stake.orders(), stake.seats(), stake.sum()),
                book.tallies(id).stream()
                        .map(tally -> new Told(
                                tally.answer() == null ? null : tally.answer().name(),
                                tally.orders(),
                                tally.done(),
                                tally.failed()))
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response callOff(@PathParam("id") long id, @Nullable Wish wish) {
        if (wish == null) {
            throw new BadInput("body", "bad.body");
        }
        String to = wish.to();
        if (to != null && !to.matches("\\d{1,18}")) {
            throw new BadInput("to", "bad.displacement-to");
        }
        displacements.callOff(
                id,
                to == null ? null : Long.valueOf(to),
                moment(wish.answerUntil()).toInstant(),
                wish.otherwise() == null ? Answer.REFUND : AnswerPageResource.read(wish.otherwise()));
        return Response.created(URI.create("/api/performances/" + id + "/displacement"))
                .entity(progress(id))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Progress pause(@PathParam("id") long id, @Nullable Pause pause) {
        if (pause == null || pause.stopped() == null) {
            throw new BadInput("stopped", "bad.displacement-stopped");
        }
        if (pause.stopped()) {
            displacements.stop(id);
        } else {
            displacements.goOn(id);
        }
        return progress(id);
    }

    private static OffsetDateTime moment(@Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new BadInput("answer_until", "bad.displacement-until");
        }
    }
}
