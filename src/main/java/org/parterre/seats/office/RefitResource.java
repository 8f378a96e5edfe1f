package org.parterre.seats.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Refitting;
import org.parterre.seats.Refits;
import org.parterre.seats.SeatsInUse;
import org.parterre.venue.PlanChange;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;

/**
 * An evening moves to another version of its hall's plan, for the organiser's programs. Shares its path, to the letter, with
 * those that read the performance: only then do all answer.
 */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class RefitResource {
    @Inject
    Refitting refitting;

    @Inject
    Refits refits;

    @Inject
    Programme programme;

    @Inject
    Venues venues;

    /** @param like for a zone without prices the zone of whose prices it gets a copy */
    public record Wanted(@Nullable String plan, @Nullable Map<String, String> like) {}

    /**
     * What became of the seats, or would.
     *
     * @param sold seats among the renamed that are sold: their buyers get a letter
     */
    public record Refitted(
            String performance,
            String plan,
            List<String> added,
            List<String> removed,
            List<String> renamed,
            List<String> rezoned,
            List<String> sold) {
        static Refitted of(long performance, long plan, Refits.Outlook outlook) {
            PlanChange change = outlook.change();
            return new Refitted(
                    Long.toString(performance),
                    Long.toString(plan),
                    ids(change.come()),
                    ids(change.gone()),
                    ids(change.renamed()),
                    ids(change.rezoned()),
                    ids(outlook.sold()));
        }

        private static List<String> ids(List<Seat> seats) {
            return seats.stream().map(Seat::id).toList();
        }
    }

    /** @param preview true to be told and to change nothing */
    @PUT
    @Path("plan")
    public Refitted refit(
            @PathParam("id") long id,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @Nullable Wanted wanted) {
        String named = wanted == null ? null : wanted.plan();
        if (named == null || !named.matches("\\d{1,18}")) {
            throw new BadInput("plan", named == null ? "programme.missing" : "programme.unknown");
        }
        long plan = Long.parseLong(named);
        Playbill bill = programme.playbillAsItStands(id);
        Refits.Outlook outlook = refits.look(bill, venues.plan(plan));
        @Nullable SeatsInUse obstacle = outlook.obstacle();
        if (obstacle != null) {
            throw obstacle;
        }
        if (!preview) {
            Map<String, String> like = wanted == null || wanted.like() == null ? Map.of() : wanted.like();
            refitting.refit(List.of(id), plan, like);
        }
        return Refitted.of(id, plan, outlook);
    }
}
