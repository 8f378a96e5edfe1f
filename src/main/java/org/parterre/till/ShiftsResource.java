package org.parterre.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.SentAmount;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Shifts, for the programs of a till: everybody their own, the organiser all. */
@ApplicationScoped
@Path("api/shifts")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.BOX_OFFICE)
public class ShiftsResource {
    @Inject
    Till till;

    @Inject
    Shifts shifts;

    @Inject
    Page page;

    /** What is in the drawer at the beginning. */
    public record Wish(@JsonbProperty("float") @Nullable SentAmount startingFloat) {}

    /** What was counted at the end. */
    public record Count(@Nullable SentAmount counted, @Nullable SentAmount terminal, @Nullable String note) {}

    @GET
    public List<ShiftView> all() {
        return shifts.all(keeper()).stream().map(ShiftView::of).toList();
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public ShiftView one(@PathParam("id") long id) {
        return ShiftView.of(shifts.sheet(id, keeper()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Nullable Wish wish) {
        long id = till.open(
                keeper(), TypedCount.startingFloat(wish == null ? null : amount("float", wish.startingFloat())));
        return Response.created(URI.create("/api/shifts/" + id)).entity(one(id)).build();
    }

    @POST
    @Path("{id : \\d{1,18}}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShiftView close(@PathParam("id") long id, @Nullable Count count) {
        if (count == null) {
            throw new BadInput("counted", "till.bad-amount");
        }
        TypedCount typed =
                TypedCount.of(amount("counted", count.counted()), amount("terminal", count.terminal()), count.note());
        till.close(id, keeper(), typed.read());
        return one(id);
    }

    private static @Nullable String amount(String field, @Nullable SentAmount sent) {
        if (sent != null && !"EUR".equals(sent.currency())) {
            throw new BadInput(field, "programme.unknown");
        }
        return sent == null ? null : sent.amount();
    }

    private Keeper keeper() {
        return new Keeper(Objects.requireNonNull(page.staff(), "somebody who is signed in"), page.may(Role.ORGANISER));
    }
}
