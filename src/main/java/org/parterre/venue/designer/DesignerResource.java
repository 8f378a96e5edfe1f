package org.parterre.venue.designer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.venue.PlanDrafts;

/** The desk on which a draft is drawn; a root resource of its own, because of two that fit the server tries only the longer one. */
@ApplicationScoped
@Path("office/plan-drafts/{id : \\d{1,18}}/drawing")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class DesignerResource {
    @Inject
    PlanDrafts drafts;

    @GET
    public View draw(@PathParam("id") long id) {
        return new View("venue/designer/desk.jte", new DesignerPage(drafts.draft(id)));
    }
}
