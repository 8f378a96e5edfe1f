package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;

/** A settlement for programs. */
@ApplicationScoped
@Path("api/reports/settlement")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class SettlementResource {
    @Inject
    Programme programme;

    @Inject
    Settling settling;

    @Inject
    Page page;

    @GET
    public Response settlement(@Context UriInfo uri) {
        Settlement settlement = asked(uri, programme, settling);
        return Response.ok(SettlementView.of(settlement, page.language()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** @throws BadInput where no evening and no production is named */
    static Settlement asked(UriInfo uri, Programme programme, Settling settling) {
        Asked asked = Asked.read(Sent.first(uri.getQueryParameters()), programme);
        Scope scope = asked.scope();
        if (scope == null) {
            throw new BadInput("performance", "settlement.bad.scope");
        }
        return settling.settle(scope, asked);
    }
}
