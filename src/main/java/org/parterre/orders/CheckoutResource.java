package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.CodeRefused;
import org.parterre.orders.vouchers.CompCookie;
import org.parterre.orders.vouchers.Redemption;
import org.parterre.orders.vouchers.Reduction;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;
import org.parterre.seats.AlreadyOrdered;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.HoldExpired;

/** From held seats to the payment page, for people. */
@Path("/holds/{token:[A-Za-z0-9_-]{1,24}}")
@ApplicationScoped
@Produces(View.HTML)
public class CheckoutResource {
    private static final int PLACED_PER_MINUTE = 60;
    private static final int CODES_PER_MINUTE = 30;
    private static final int UNPROCESSABLE = 422;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Checkout checkout;

    @Inject
    Redemption redemption;

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response form(
            @PathParam("token") String token,
            @CookieParam(Errand.COOKIE) @Nullable Cookie exchange,
            @CookieParam(CompCookie.NAME) @Nullable Cookie comp) {
        Order ordered = orders.ofHold(token);
        if (ordered != null) {
            return Response.seeOther(URI.create(ordered.path())).build();
        }
        if (Errand.of(exchange) != null) {
            return to("/exchange/" + token);
        }
        String code = CompCookie.code(comp);
        try {
            return show(token, CheckoutPage.Typed.code(code), Map.of(), null, 200);
        } catch (CodeRefused elsewhere) { // it was for another show, or is used up
            return show(token, CheckoutPage.Typed.NOTHING, Map.of(), null, 200);
        }
    }

    /** Where the page lands that is asked for again after an order that did not work, in the other language perhaps. */
    @GET
    @Path("order")
    public Response again(@PathParam("token") String token) {
        return to("/holds/" + token);
    }

    @POST
    @Path("order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        CheckoutPage.Typed typed = typed(form);
        if (form.containsKey("reckon")) {
            return show(token, typed, Map.of(), null, 200); // only the sum was asked for
        }
        Map<String, String> troubles = new LinkedHashMap<>();
        Buyer.troubles(typed.name(), typed.email()).forEach((field, key) -> troubles.put(field, page.t(key)));
        Money donation = donation(typed, troubles);
        String help = help(typed, troubles);
        if (!troubles.isEmpty()) {
            return show(token, typed, troubles, null, 422);
        }
        limits.use("orders", PLACED_PER_MINUTE);
        try {
            Buyer buyer = Buyer.of(typed.name(), typed.email(), page.language());
            List<PlaceOrder.Line> lines = typed.tariffs().entrySet().stream()
                    .map(line -> new PlaceOrder.Line(line.getKey(), line.getValue()))
                    .toList();
            Placed placed = checkout.place(
                    new PlaceOrder(token, buyer, lines, typed.method().isEmpty() ? null : typed.method(), null)
                            .with(typed.codes().isBlank() ? null : typed.codes())
                            .with(shown(typed), donation)
                            .helped(help),
                    asker());
            return to(placed.redirect() == null ? placed.path() : placed.redirect());
        } catch (AlreadyOrdered twice) {
            return toItsPayment(Objects.requireNonNull(orders.ofHold(token)));
        } catch (HoldExpired over) {
            return over(token);
        } catch (Refusal refusal) {
            if (refusal.status() != 422 && refusal.status() != 409) {
                throw refusal;
            }
            return show(token, typed, Map.of(), sentence(refusal), 422);
        }
    }

    @POST
    @Path("release")
    public Response release(@PathParam("token") String token) {
        Order ordered = orders.ofHold(token);
        if (ordered != null) {
            return to(ordered.path()); // the seats are the order's now
        }
        Hold hold = boxOffice.recall(token);
        boxOffice.release(token);
        return to("/performances/" + hold.performance());
    }

    /** The button was pressed twice: on to where the first press led. */
    private Response toItsPayment(Order order) {
        Payment waiting = payments.waiting(order.number());
        return to(waiting == null || waiting.redirect() == null ? order.path() : waiting.redirect());
    }

    private Response show(
            String token,
            CheckoutPage.Typed typed,
            Map<String, String> troubles,
            @Nullable String refusal,
            int status) {
        Hold hold;
        try {
            hold = boxOffice.find(token);
        } catch (HoldExpired | NotFound over) {
            return over(token);
        }
        CheckoutPage model = CheckoutPage.of(
                programme.playbill(hold.performance()).asOf(hold.prices()),
                hold,
                asker(),
                clock.instant(),
                page.language(),
                typed,
                troubles,
                refusal,
                payments.methods(page.may(Role.BOX_OFFICE)));
        CheckoutPage reckoned = reduced(model);
        return new View("orders/checkout.jte", reckoned.warning(warnings(hold)))
                .notKept(reckoned.wrong() ? UNPROCESSABLE : status);
    }

    /** With what the codes do that were typed. */
    private CheckoutPage reduced(CheckoutPage model) {
        if (model.typed().codes().isBlank()) {
            return model;
        }
        limits.use("codes", CODES_PER_MINUTE);
        try {
            return model.reduced(redemption.look(model.typed().codes(), model.claim()), null);
        } catch (CodeRefused refused) {
            if (model.typed().remembered()) {
                throw refused;
            }
            return model.reduced(Reduction.NONE, sentence(refused));
        }
    }

    private BoxOffice.Asker asker() {
        return page.may(Role.BOX_OFFICE) ? BoxOffice.Asker.STAFF : BoxOffice.Asker.AUDIENCE;
    }

    private List<String> warnings(Hold hold) {
        return page.may(Role.BOX_OFFICE)
                ? boxOffice.warnings(hold).stream().map(this::sentence).toList()
                : List.of();
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private Response over(String token) {
        CheckoutPage.Over model;
        try {
            model = new CheckoutPage.Over(
                    programme.playbill(boxOffice.recall(token).performance()));
        } catch (NotFound forgotten) {
            model = new CheckoutPage.Over(null);
        }
        return new View("orders/over.jte", model).notKept(410);
    }

    private static CheckoutPage.Typed typed(MultivaluedMap<String, String> form) {
        return new CheckoutPage.Typed(
                first(form, "name"),
                first(form, "email"),
                CheckoutPage.tariffs(form),
                first(form, "method"),
                codes(form),
                first(form, "service"),
                first(form, "donation"),
                form.containsKey("helped"),
                first(form, "help"));
    }

    private Money donation(CheckoutPage.Typed typed, Map<String, String> troubles) {
        try {
            return OrderRequest.donation("donation", typed.donation());
        } catch (BadInput wrong) {
            troubles.put("donation", page.t("bad.donation"));
            return Money.ZERO;
        }
    }

    /** Who ticks the box and says no more wants help all the same. */
    private @Nullable String help(CheckoutPage.Typed typed, Map<String, String> troubles) {
        try {
            String words = HelpWords.of(typed.help());
            return words == null && typed.helped() ? page.t("help.wanted") : words;
        } catch (BadInput wrong) {
            troubles.put("help", page.t("bad.help"));
            return null;
        }
    }

    private static @Nullable Money shown(CheckoutPage.Typed typed) {
        return typed.service().matches("\\d{1,9}") ? new Money(Long.parseLong(typed.service())) : null;
    }

    private static String codes(MultivaluedMap<String, String> form) {
        String codes = first(form, "codes");
        return codes.substring(0, Math.min(codes.length(), OrderRequest.LONGEST_CODES));
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
