package org.parterre.admission.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;

/** The doors of an evening, in the office. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/door")
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class DoorReportPageResource {
    @Inject
    DoorReports reports;

    @Inject
    Programme programme;

    @Inject
    Page page;

    @GET
    public View look(@PathParam("id") long id) {
        return new View(
                "admission/report.jte", new DoorReportPage(programme.playbill(id), reports.of(id, page.language())));
    }
}
