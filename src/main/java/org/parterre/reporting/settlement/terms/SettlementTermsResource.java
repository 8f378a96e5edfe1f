package org.parterre.reporting.settlement.terms;

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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;

/** The terms of a production, for programs. */
@ApplicationScoped
@Path("api/productions/{id : \\d{1,18}}/settlement-terms")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class SettlementTermsResource {
    @Inject
    SettlementTerms terms;

    @Inject
    Programme programme;

    /** Terms as programs read them: percentages are texts, as amounts are. */
    public record TermsView(String rightsPercent, String sharePercent, Money guarantee, Money costs) {
        static TermsView of(Terms terms) {
            return new TermsView(terms.rights().plain(), terms.share().plain(), terms.guarantee(), terms.costs());
        }
    }

    /** Terms as programs send them; what is missing is nothing. */
    public record Wish(
            @Nullable String rightsPercent,
            @Nullable String sharePercent,
            @Nullable SentAmount guarantee,
            @Nullable SentAmount costs) {
        Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>();
            put(typed, "rights", rightsPercent);
            put(typed, "share", sharePercent);
            put(typed, "guarantee", guarantee == null ? null : guarantee.amount());
            put(typed, "costs", costs == null ? null : costs.amount());
            return typed;
        }

        private static void put(Map<String, String> typed, String field, @Nullable String text) {
            if (text != null) {
                typed.put(field, text);
            }
        }
    }

    @GET
    public Response terms(@PathParam("id") long production) {
        SettlementTerms.Kept kept = terms.of(programme.production(production).id());
        return Response.ok(TermsView.of(kept.terms()))
                .tag(IfMatch.tag(kept.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Answers without a tag: an amount may be written otherwise than it was sent (RFC 9110 §9.3.4). */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public TermsView keep(
            @PathParam("id") long production,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context Request request,
            @Nullable Wish wish) {
        if (wish == null) {
            throw new BadInput("body", "bad.body");
        }
        Terms wanted = Terms.read(wish.typed(), Terms.NONE);
        return TermsView.of(
                terms.keep(production, wanted, IfMatch.seen(seen, request)).terms());
    }
}
