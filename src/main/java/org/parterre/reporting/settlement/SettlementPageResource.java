package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.reporting.settlement.SettlementPage.Sheet;

/** The settlement on a page. All that is chosen stands in its address. */
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
            Asked asked = Asked.read(typed, programme);
            Sheet sheet = null;
            if (asked.scope() != null) {
                typed.put("production", Long.toString(asked.scope().production()));
                Settlement settlement = settling.settle(asked.scope(), asked.terms());
                sheet = Sheet.of(settlement, Asked.query(typed), page);
            }
            return view(productions, typed, null, sheet).status(200);
        } catch (BadInput refusal) {
            String why = page.t("problem.bad-input", refusal.words().toArray());
            return view(productions, typed, why, null).status(422);
        }
    }

    private View view(
            List<Production> productions, Map<String, String> typed, @Nullable String refusal, @Nullable Sheet sheet) {
        List<Playbill> evenings = new ArrayList<>(settling.evenings());
        Collections.reverse(evenings);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HouseClock.OFFICE);
        return new View(
                "reporting/settlement.jte", new SettlementPage(productions, evenings, typed, refusal, sheet, today));
    }
}
