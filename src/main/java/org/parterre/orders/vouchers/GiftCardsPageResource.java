package org.parterre.orders.vouchers;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** Where the organiser gives gift cards away, sees what is on them and blocks them. */
@ApplicationScoped
@Path("office/gift-cards")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class GiftCardsPageResource {
    @Inject
    GiftCards cards;

    @Inject
    Page page;

    @GET
    public Response list() {
        return show(null, GiftCardsPage.Typed.NOTHING, null, 200);
    }

    /** The answer shows the code: it can't be asked for a second time. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(
            @FormParam("amount") @DefaultValue("") String amount, @FormParam("about") @DefaultValue("") String about) {
        try {
            TypedGift gift = TypedGift.of(amount, about);
            return show(cards.give(gift.amount(), gift.about()), GiftCardsPage.Typed.NOTHING, null, 200);
        } catch (BadInput refusal) {
            return show(
                    null,
                    new GiftCardsPage.Typed(amount, about),
                    page.t("problem.bad-input", refusal.words().toArray()),
                    422);
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") long id) {
        cards.end(id);
        return Response.seeOther(URI.create("/office/gift-cards")).build();
    }

    private Response show(
            GiftCards.@Nullable Issued made, GiftCardsPage.Typed typed, @Nullable String refusal, int status) {
        View view = new View("orders/vouchers-gifts.jte", new GiftCardsPage(cards.all(), made, typed, refusal));
        return view.notKept(status);
    }
}
