package org.parterre.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The last audit on a page, and a button for another one. */
@ApplicationScoped
@Path("office/audit")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class AuditPageResource {
    @Inject
    SelfAudit audit;

    @Inject
    AuditReports reports;

    @Inject
    Telling telling;

    @GET
    public View last() {
        AuditReport report = reports.last();
        AuditReport night = reports.lastNight();
        return new View(
                "reporting/audit.jte",
                new AuditPage(
                        report,
                        report == null ? null : AuditView.of(report, telling),
                        night == null ? null : night.checkedAt()));
    }

    @POST
    public Response now() {
        reports.keep(audit.run(false));
        return Response.seeOther(URI.create(OfficeAlarm.PATH)).build();
    }
}
