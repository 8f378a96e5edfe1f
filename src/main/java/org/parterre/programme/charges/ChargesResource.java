package org.parterre.programme.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.money.VatRate;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Charges;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;

/** What orders for a production cost besides their seats, for programs. */
@ApplicationScoped
@Path("api/productions/{id : \\d{1,18}}/charges")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class ChargesResource {
    @Inject
    Programme programme;

    @Inject
    Season season;

    /** As it is sent. */
    public record Wish(@Nullable SentAmount serviceCharge, @Nullable Boolean donations) {}

    /** As it holds. */
    public record ChargesView(Money serviceCharge, boolean donations) {
        static ChargesView of(Production production) {
            Charges charges = production.charges(new VatRate(0));
            return new ChargesView(charges.service(), charges.donations());
        }
    }

    @GET
    public ChargesView charges(@PathParam("id") long id) {
        return ChargesView.of(programme.production(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ChargesView change(@PathParam("id") long id, @Nullable Wish wish) {
        if (wish == null || wish.serviceCharge() == null || wish.donations() == null) {
            throw new BadInput("service_charge", "bad.service-charge");
        }
        String amount = Objects.requireNonNullElse(wish.serviceCharge().amount(), "");
        return ChargesView.of(season.charge(id, TypedCharges.service(amount), wish.donations()));
    }
}
