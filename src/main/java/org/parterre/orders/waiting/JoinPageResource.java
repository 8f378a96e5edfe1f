package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Joining the line, for people. */
@Path("/performances/{id : \\d{1,18}}/waiting")
@ApplicationScoped
@Produces(View.HTML)
public class JoinPageResource {
    static final int JOINED_PER_MINUTE = 10;

    @Inject
    Joining joining;

    @Inject
    WishForms forms;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View form(
            @PathParam("id") long id,
            @QueryParam("seats") @Nullable String seats,
            @QueryParam("accessible") @Nullable String accessible) {
        return view(id, TypedWish.first(id, seats, accessible), "", "", Map.of(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        TypedWish typed = TypedWish.of(form);
        String name = Objects.requireNonNullElse(form.getFirst("name"), "");
        String email = Objects.requireNonNullElse(form.getFirst("email"), "");
        Map<String, String> troubles = new LinkedHashMap<>();
        if (typed.evenings().isEmpty()) {
            troubles.put("evenings", page.t("waiting.no-evening-chosen"));
        }
        Buyer.troubles(name, email).forEach((field, key) -> troubles.put(field, page.t(key)));
        if (!troubles.isEmpty()) {
            return view(id, typed, name, email, troubles, null).status(422);
        }
        limits.use("waiting", JOINED_PER_MINUTE);
        try {
            String key = joining.join(Buyer.of(name, email, page.language()), typed.wanted(), typed.evenings());
            return Response.seeOther(URI.create("/waiting/" + key)).build();
        } catch (Refusal refusal) {
            forms.sentence(refusal); // or on with it
            return view(id, typed, name, email, Map.of(), refusal).status(refusal.status());
        }
    }

    private View view(
            long id,
            TypedWish typed,
            String name,
            String email,
            Map<String, String> troubles,
            @Nullable Refusal refusal) {
        Playbill bill = programme.playbill(id);
        return new View(
                "orders/waiting/join.jte",
                new JoinPage(
                        bill,
                        bill.saleState(clock.instant()) == Playbill.SaleState.ON_SALE,
                        forms.form(bill.production(), typed),
                        name,
                        email,
                        troubles,
                        refusal == null ? null : forms.sentence(refusal),
                        refusal == null ? null : WishForms.elsewhere(refusal),
                        forms.offerTime()));
    }
}
