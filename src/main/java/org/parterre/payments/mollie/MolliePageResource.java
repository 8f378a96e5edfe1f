package org.parterre.payments.mollie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.GatewayRefuses;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.payments.Settling;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;

/** The way to Mollie's payment page, and the way back from it. */
@Path(Mollie.PATH + "{id:[A-Za-z0-9_-]{1,24}}")
@ApplicationScoped
@Produces(View.HTML)
public class MolliePageResource {
    private static final Logger LOG = Logger.getLogger(MolliePageResource.class.getName());
    private static final int PER_MINUTE = 60;
    private static final int RETRY_SECONDS = 5;

    @Inject
    Payments payments;

    @Inject
    Settling settling;

    @Inject
    Mollie mollie;

    @Inject
    Settings settings;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response go(@PathParam("id") String id) {
        limits.use("mollie", PER_MINUTE);
        Payment payment = payment(id);
        if (payment.status() != Payment.Status.OPEN || tooLateToBegin(payment)) {
            return to(payment.returnTo());
        }
        try {
            Payment begun = mollie.begin(payment, page.language());
            return show(begun, Objects.requireNonNull(begun.checkoutUrl()), 200);
        } catch (GatewayAway silent) {
            return Response.fromResponse(show(payment, "", 503))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        } catch (GatewayRefuses no) {
            LOG.log(Level.WARNING, "Mollie does not take the payment for {0} by {1}: {2}", new Object[] {
                payment.reference(), payment.method(), no.getMessage()
            });
            settling.settle(payment, Payment.Status.FAILED);
            return to(payment.returnTo());
        }
    }

    /** Where the buyer comes back to, paid or not: sooner than the webhook, perhaps, or instead of it. */
    @GET
    @Path("return")
    public Response back(@PathParam("id") String id) {
        limits.use("mollie", PER_MINUTE);
        return to(settling.askIfThere(payment(id)).returnTo());
    }

    /** The seats are no longer kept; and Mollie forgets an Idempotency-Key, so what is old may not be made anew. */
    private boolean tooLateToBegin(Payment payment) {
        return payment.checkoutUrl() == null
                && clock.instant().isAfter(payment.madeAt().plus(settings.paymentTime()));
    }

    private Payment payment(String id) {
        @Nullable Payment payment = payments.find(id);
        if (payment == null || !payment.gateway().equals(Mollie.NAME)) {
            throw new NotFound();
        }
        return payment;
    }

    private static Response show(Payment payment, String checkout, int status) {
        return new View("payments/mollie.jte", new MolliePage(payment, checkout)).notKept(status);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
