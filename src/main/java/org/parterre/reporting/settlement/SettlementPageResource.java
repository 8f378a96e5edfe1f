package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.HouseClock;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.reporting.settlement.SettlementPage.Sheet;
import org.parterre.reporting.settlement.terms.SettlementTerms;
import org.parterre.reporting.settlement.terms.Terms;

/** The settlement on a page. All that is chosen stands in its address; what was agreed on is kept, and may be tried otherwise in the address. */
@ApplicationScoped
@Path("office/settlement")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class SettlementPageResource {
    @Inject
    Programme programme;

    @Inject
    Settling settling;

    @Inject
    SettlementTerms terms;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response show(@Context UriInfo uri) {
        Map<String, String> typed = new HashMap<>(Sent.first(uri.getQueryParameters()));
        List<Production> productions = programme.productions();
        if (typed.getOrDefault("performance", "").isEmpty() && !productions.isEmpty()) {
            typed.putIfAbsent("production", Long.toString(productions.get(0).id()));
        }
        try {
            return view(typed, null, sheet(typed)).notKept(200);
        } catch (BadInput refusal) {
            return refused(typed, refusal);
        }
    }

    /** Keeps the terms of the production, and shows the same by them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>(Sent.first(sent));
        String seen = typed.getOrDefault("version", "");
        try {
            Asked asked = Asked.read(typed, programme);
            if (asked.scope() == null) {
                throw new BadInput("production", "settlement.bad.scope");
            }
            terms.keep(
                    asked.scope().production(),
                    asked.terms(Terms.NONE),
                    version -> seen.equals(Long.toString(version)));
            return Response.seeOther(URI.create("/office/settlement" + Asked.kept(typed)))
                    .build();
        } catch (BadInput refusal) {
            return refused(typed, refusal);
        } catch (StaleVersion stale) {
            return view(typed, page.t("settlement.stale"), sheet(typed)).notKept(stale.status());
        }
    }

    /** The settlement that is asked for; an evening says which production it is of. */
    private @Nullable Sheet sheet(Map<String, String> typed) {
        Asked asked = Asked.read(typed, programme);
        Scope scope = asked.scope();
        if (scope == null) {
            return null;
        }
        typed.put("production", Long.toString(scope.production()));
        return Sheet.of(settling.settle(scope, asked), typed, page);
    }

    private Response refused(Map<String, String> typed, BadInput refusal) {
        return view(typed, page.t("problem.bad-input", refusal.words().toArray()), null)
                .notKept(422);
    }

    private View view(Map<String, String> typed, @Nullable String refusal, @Nullable Sheet sheet) {
        List<Production> productions = programme.productions();
        List<Playbill> evenings = new ArrayList<>(settling.evenings());
        Collections.reverse(evenings);
        Production about = productions.stream()
                .filter(one -> Long.toString(one.id()).equals(typed.get("production")))
                .findFirst()
                .orElse(null);
        SettlementTerms.Kept kept = terms.of(about == null ? 0 : about.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), HouseClock.OFFICE);
        return new View(
                "reporting/settlement.jte",
                new SettlementPage(productions, evenings, about, kept, typed, refusal, sheet, today));
    }
}
