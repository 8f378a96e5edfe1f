package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Gift cards, for the organiser's programs. */
@ApplicationScoped
@Path("api/gift-cards")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class GiftCardsResource {
    @Inject
    GiftCards cards;

    /** What to put on it. */
    public record Wish(@Nullable SentAmount amount, @Nullable String about) {}

    /** A new card; nobody can read its code a second time. */
    public record IssuedView(String id, String code, Money amount) {}

    /** A card as the office sees it. @param tail the last four characters of its code */
    public record CardView(
            String id, String tail, Money amount, Money balance, String about, OffsetDateTime madeAt, boolean ended) {}

    @GET
    public List<CardView> all() {
        return cards.all().stream()
                .map(card -> new CardView(
                        Long.toString(card.id()),
                        card.tail(),
                        card.issued(),
                        card.balance(),
                        card.about(),
                        card.madeAt().atOffset(ZoneOffset.UTC),
                        card.ended()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@Nullable Wish wish) {
        TypedGift gift = TypedGift.of(
                wish == null || wish.amount() == null ? null : wish.amount().amount(),
                wish == null ? null : wish.about());
        GiftCards.Issued issued = cards.give(gift.amount(), gift.about());
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedView(Long.toString(issued.id()), issued.code(), issued.amount()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("{id : \\d{1,18}}")
    public void end(@PathParam("id") long id) {
        cards.end(id);
    }
}
