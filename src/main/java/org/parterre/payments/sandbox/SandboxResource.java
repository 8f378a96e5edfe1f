package org.parterre.payments.sandbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.payments.Settling;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.web.View;

/** The page on which a payment of the demo can be paid, fail, be left alone, or be paid late. Only in demo mode. */
@Path("/sandbox/payments/{id:[A-Za-z0-9_-]{1,24}}")
@ApplicationScoped
public class SandboxResource {
    private static final int LONGEST_DELAY = 86_400;

    @Inject
    Payments payments;

    @Inject
    Settling settling;

    @Inject
    Sandbox sandbox;

    @Inject
    Settings settings;

    @Resource
    ManagedScheduledExecutorService executor;

    /** What a program gets to read. */
    public record Told(String status) {}

    @GET
    @Produces(View.HTML)
    public View page(@PathParam("id") String id) {
        return new View("payments/sandbox.jte", new SandboxPage(payment(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response happen(
            @PathParam("id") String id,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("delay") @DefaultValue("3") int delay,
            @Context HttpHeaders headers) {
        Payment before = payment(id);
        Payment payment =
                switch (outcome) {
                    case "paid" -> report(before, Payment.Status.PAID);
                    case "failed" -> report(before, Payment.Status.FAILED);
                    case "abandoned" -> before; // the buyer walks away and the bank has nothing to tell
                    case "late" -> {
                        executor.schedule(
                                () -> report(payment(id), Payment.Status.PAID),
                                Math.min(Math.max(0, delay), LONGEST_DELAY),
                                TimeUnit.SECONDS);
                        yield before;
                    }
                    case "twice" -> settling.ask(report(before, Payment.Status.PAID));
                    default -> throw new BadInput("outcome", "bad.outcome");
                };
        if (headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().endsWith("json"))) {
            return Response.ok(new Told(payment.status().name()), MediaType.APPLICATION_JSON)
                    .build();
        }
        return Response.seeOther(URI.create(payment.returnTo())).build();
    }

    /** As a bank does it: it remembers, rings the bell, and is asked what happened. */
    private Payment report(Payment payment, Payment.Status outcome) {
        sandbox.happened(payment.id(), outcome);
        return settling.ask(payment);
    }

    private Payment payment(String id) {
        @Nullable Payment payment = settings.demo() ? payments.find(id) : null;
        if (payment == null || !Objects.equals(payment.gateway(), Sandbox.NAME)) {
            throw new NotFound();
        }
        return payment;
    }
}
