package org.parterre.programme.prices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceLists;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.office.NewPerformance;

/** The price list of a performance, for the organiser's programs. */
@ApplicationScoped
@Path("api/performances/{id : \\d{1,18}}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class PriceListResource {
    @Inject
    Programme programme;

    @Inject
    PriceLists priceLists;

    /** What a tariff costs in a zone, by its code. */
    public record ZonePrice(String zone, String tariff, Money price) {}

    /** @param revision counts the changes of prices and zones */
    public record Priced(int revision, List<ZonePrice> prices) {
        static Priced of(Playbill bill) {
            return new Priced(
                    bill.prices().revision(),
                    bill.fares().stream()
                            .map(fare -> new ZonePrice(fare.zone(), fare.code(), fare.price()))
                            .toList());
        }
    }

    /** The whole list; what is not on it is not sold. */
    public record Wanted(@Nullable List<NewPerformance.@Nullable ZonePrice> prices) {}

    @GET
    public Response prices(@PathParam("id") long id) {
        Playbill bill = programme.playbillAsItStands(id);
        return Response.ok(Priced.of(bill)).tag(IfMatch.tag(bill.version())).build();
    }

    /** Answers without a tag: an amount may be written otherwise than it was sent (RFC 9110 §9.3.4). */
    @PUT
    public Priced change(
            @PathParam("id") long id,
            @Nullable Wanted wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        Playbill bill = programme.playbillOrDraft(id);
        if (wanted == null || wanted.prices() == null) {
            throw new BadInput("prices", "programme.missing");
        }
        List<Season.DraftPrice> prices =
                NewPerformance.Reader.prices(wanted.prices(), bill.plan(), programme.tariffs(bill.production()));
        priceLists.change(id, prices, IfMatch.seen(tags, request));
        return Priced.of(programme.playbillAsItStands(id));
    }
}
