package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.Sheets;
import org.parterre.tickets.print.Sheet;

/** All tickets of an order for Apple Wallet, in one download. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/tickets.pkpasses")
public class OrderPassesResource {
    @Inject
    Wallets wallets;

    @Inject
    Passes passes;

    @Inject
    Sheets sheets;

    @Inject
    RateLimits limits;

    @GET
    public Response passes(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        wallets.apple();
        limits.use("ticket-pass", PassesResource.PASSES_PER_MINUTE);
        List<Sheet> found = sheets.ofOrder(number, key);
        Map<String, byte[]> files = new LinkedHashMap<>();
        found.forEach(sheet -> files.put(
                sheet.order() + "-" + sheet.ticket() + ".pkpass", passes.file(sheet, key == null ? "" : key)));
        return PassesResource.file(
                PassFile.zip(files), PassFile.BUNDLE_TYPE, found.get(0).order() + ".pkpasses");
    }
}
