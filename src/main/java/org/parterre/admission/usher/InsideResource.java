package org.parterre.admission.usher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.parterre.admission.audience.Guests;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** Who is inside, for the fire officer: to read, to print, as a PDF. */
@ApplicationScoped
@Path("door/{performance : \\d{1,18}}/inside{form : (\\.pdf)?}")
@StaffOnly(Role.DOOR)
public class InsideResource {
    private static final int PAPER_PER_MINUTE = 30;

    @Inject
    Guests guests;

    @Inject
    Messages messages;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @GET
    public Response inside(@PathParam("performance") long performance, @PathParam("form") String form) {
        InsidePage model = InsidePage.of(guests.of(performance), page.language());
        if (form.isEmpty()) {
            return new View("admission/usher/inside.jte", model).notKept(200);
        }
        limits.use("door-paper", PAPER_PER_MINUTE);
        return Response.ok(InsidePdf.of(model, messages), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"inside-" + performance + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
