package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parterre.platform.Settings;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where somebody of the company chooses an evening for their free seats. The seats are chosen and ordered as by anybody. */
@ApplicationScoped
@Path("free-seats/{code : [0-9A-Za-z]{4,30}}")
@Produces(View.HTML)
public class CompLinkResource {
    private static final int LOOKED_AT_PER_MINUTE = 30;

    @Inject
    Vouchers vouchers;

    @Inject
    Programme programme;

    @Inject
    RateLimits limits;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @GET
    public Response evenings(@PathParam("code") String code) {
        limits.use("codes", LOOKED_AT_PER_MINUTE);
        Voucher voucher = vouchers.comp(code);
        Instant now = clock.instant();
        List<Playbill> evenings = programme.upcoming(now).stream()
                .filter(bill ->
                        Long.valueOf(bill.production()).equals(voucher.limits().production()))
                .filter(bill -> bill.saleState(now) == Playbill.SaleState.ON_SALE)
                .toList();
        return Response.ok(new View("orders/vouchers-link.jte", new CompsPage.Link(voucher, evenings)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .cookie(CompCookie.of(voucher, settings.secure()))
                .build();
    }
}
