package org.parterre.payments.fees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The fees of providers, for programs: each at the address of its method and its first day. */
@ApplicationScoped
@Path("api/payment-fees")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class FeesResource {
    private static final String ONE = "{method : [a-z]{1,20}}/{from : [0-9-]{10}}";

    @Inject
    Fees fees;

    /** A fee as programs read it. */
    public record FeeView(String method, String from, Money fixed, String percent) {
        static FeeView of(Fee fee) {
            return new FeeView(
                    fee.method(),
                    fee.from().toString(),
                    fee.fixed(),
                    fee.share().plain());
        }
    }

    /** A fee as programs send it; what is missing is nothing. */
    public record Wish(@Nullable SentAmount fixed, @Nullable String percent) {}

    @GET
    public List<FeeView> all() {
        return fees.all().stream().map(FeeView::of).toList();
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public FeeView keep(@PathParam("method") String method, @PathParam("from") String from, @Nullable Wish wish) {
        Fee fee = Fee.of(
                method,
                from,
                wish == null || wish.fixed() == null ? null : wish.fixed().amount(),
                wish == null ? null : wish.percent());
        fees.keep(fee);
        return FeeView.of(fee);
    }

    @DELETE
    @Path(ONE)
    public void drop(@PathParam("method") String method, @PathParam("from") String from) {
        fees.drop(Fee.method(method), Fee.day(from));
    }
}
