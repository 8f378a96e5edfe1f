package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Which lists a device is to keep tonight. */
@ApplicationScoped
@Path("api/admission")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class EveningsResource {
    @Inject
    Evenings evenings;

    @GET
    public List<Evening.Listed> tonight() {
        return evenings.listed();
    }
}
