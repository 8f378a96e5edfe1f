package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** Where a volunteer begins: which evening is it? */
@ApplicationScoped
@Path("door")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class TonightResource {
    @Inject
    Evenings evenings;

    @GET
    public View tonight() {
        return new View("admission/tonight.jte", evenings.tonight());
    }
}
