package org.parterre.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Audits the house for a program, now. What it finds is kept, so that the office hears of it too. */
@ApplicationScoped
@Path("api/audit/self")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class AuditResource {
    @Inject
    SelfAudit audit;

    @Inject
    AuditReports reports;

    @Inject
    Telling telling;

    @GET
    public Response audit() {
        AuditReport report = audit.run(false);
        reports.keep(report);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(AuditView.of(report, telling)).cacheControl(never).build();
    }
}
