package org.parterre.payments.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.function.BiFunction;
import org.parterre.payments.Chargebacks;
import org.parterre.payments.Counter;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.payments.Refund;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The office reads what is on its way back, has it tried again, says that it was handed over, and stops it all. */
@Path(RefundList.PATH)
@ApplicationScoped
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class RefundsResource {
    @Inject
    RefundList list;

    @Inject
    RefundBook book;

    @Inject
    Brake brake;

    @Inject
    Payments payments;

    @Inject
    Chargebacks chargebacks;

    @GET
    public Response list() {
        return new View("payments/refunds.jte", list.read()).notKept(200);
    }

    @POST
    @Path("stop")
    @StaffOnly(Role.ORGANISER)
    public Response stop() {
        brake.pull();
        return back();
    }

    @POST
    @Path("go-on")
    @StaffOnly(Role.ORGANISER)
    public Response goOn() {
        brake.release();
        return back();
    }

    @POST
    @Path("{id:[0-9]{1,18}}/again")
    @StaffOnly(Role.ORGANISER)
    public Response again(@PathParam("id") long id) {
        return with(id, book::again);
    }

    /**
     * What was bought at the window is handed over there; for what a gateway could not bring back it is the same deed.
     *
     * @param how the code of a way to pay at the counter; nothing for the way it had come, or cash
     */
    @POST
    @Path("{id:[0-9]{1,18}}/handed-over")
    public Response handedOver(@PathParam("id") long id, @FormParam("how") @DefaultValue("") String how) {
        return with(
                id,
                (refund, payment) -> refund.handable()
                        && book.handedOver(
                                refund, payment, how.isEmpty() ? Counter.wayBack(payment.method()) : Counter.way(how)));
    }

    /** What a bank took back was looked into. */
    @POST
    @Path("chargebacks/{id:[0-9]{1,18}}/seen")
    public Response seen(@PathParam("id") long id) {
        chargebacks.seen(id);
        return back();
    }

    /** Pressed twice, or on a page that is no longer true: the list says how it is now. */
    private Response with(long id, BiFunction<Refund, Payment, Boolean> step) {
        Refund refund = book.find(id);
        step.apply(refund, Objects.requireNonNull(payments.find(refund.payment()), "a refund of a payment"));
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create(RefundList.PATH)).build();
    }
}
