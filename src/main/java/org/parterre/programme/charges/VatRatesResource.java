package org.parterre.programme.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.VatRate;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.tax.VatRates;

/** The rates of the tax on admission, for the organiser's programs. */
@ApplicationScoped
@Path("api/vat-rates")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class VatRatesResource {
    @Inject
    VatRates rates;

    /** As it is sent. */
    public record Wish(@Nullable String from, @Nullable String percent) {}

    /** A rate and the first day on which it holds. */
    public record RateView(LocalDate from, String percent) {}

    @GET
    public List<RateView> all() {
        return rates.table().rates().stream()
                .map(one -> new RateView(one.from(), one.rate().percent()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Nullable Wish wish) {
        LocalDate from = TypedCharges.day(wish == null ? "" : Objects.requireNonNullElse(wish.from(), ""));
        VatRate rate = TypedCharges.rate(wish == null ? "" : Objects.requireNonNullElse(wish.percent(), ""));
        rates.add(from, rate);
        return Response.status(Response.Status.CREATED)
                .entity(new RateView(from, rate.percent()))
                .build();
    }

    @DELETE
    @Path("{from : \\d{4}-\\d{2}-\\d{2}}")
    public void remove(@PathParam("from") String from) {
        rates.remove(TypedCharges.day(from));
    }
}
