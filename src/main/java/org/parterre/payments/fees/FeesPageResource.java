package org.parterre.payments.fees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payments;
import org.parterre.platform.BadInput;
import org.parterre.platform.HouseClock;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** Where the organiser says what providers ask for each payment. */
@ApplicationScoped
@Path("office/payment-fees")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class FeesPageResource {
    @Inject
    Fees fees;

    @Inject
    Payments payments;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response list() {
        return show(Map.of(), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        try {
            fees.keep(Fee.of(typed.get("method"), typed.get("from"), typed.get("fixed"), typed.get("percent")));
            return listed();
        } catch (BadInput refusal) {
            return show(typed, page.t("problem.bad-input", refusal.words().toArray()), 422);
        }
    }

    /** One that is gone already is gone. */
    @POST
    @Path("drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        try {
            fees.drop(Fee.method(typed.get("method")), Fee.day(typed.get("from")));
        } catch (NotFound gone) {
            return listed();
        }
        return listed();
    }

    private static Response listed() {
        return Response.seeOther(URI.create("/office/payment-fees")).build();
    }

    private Response show(Map<String, String> typed, @Nullable String refusal, int status) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HouseClock.OFFICE);
        return new View("payments/fees.jte", new FeesPage(fees.all(), payments.methods(true), typed, refusal, today))
                .notKept(status);
    }
}
