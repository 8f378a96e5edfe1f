package org.parterre.admission.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The report for programs. */
@ApplicationScoped
@Path("api/admission/{performance : \\d{1,18}}/report")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.BOX_OFFICE)
public class DoorReportResource {
    @Inject
    DoorReports reports;

    @Inject
    Page page;

    @GET
    public DoorReport report(@PathParam("performance") long performance) {
        return reports.of(performance, page.language());
    }
}
