package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.RateLimits;
import org.parterre.tickets.Sheets;
import org.parterre.tickets.print.Sheet;

/** A ticket for Apple Wallet, for whoever knows the key of its order. */
@ApplicationScoped
@Path("api/tickets/{id : \\d{1,18}}.pkpass")
public class PassesResource {
    static final int PASSES_PER_MINUTE = 60;

    @Inject
    Wallets wallets;

    @Inject
    Passes passes;

    @Inject
    Sheets sheets;

    @Inject
    RateLimits limits;

    @GET
    public Response pass(@PathParam("id") long id, @QueryParam("key") @Nullable String key) {
        wallets.apple();
        limits.use("ticket-pass", PASSES_PER_MINUTE);
        Sheet sheet = sheets.ofTicket(id, key);
        return file(passes.file(sheet, key == null ? "" : key), PassFile.TYPE, sheet.order() + "-" + id + ".pkpass");
    }

    static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
