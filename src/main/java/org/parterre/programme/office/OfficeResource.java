package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The organiser's first page: every evening to come. */
@ApplicationScoped
@Path("office")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class OfficeResource {
    @Inject
    OfficeList list;

    @GET
    public View list(
            @QueryParam("all") @Nullable String all,
            @QueryParam("evening") List<String> ticked,
            @QueryParam("done") @Nullable String done) {
        return new View("programme/office.jte", list.page(all != null, ticked, done));
    }
}
