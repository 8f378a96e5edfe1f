package org.parterre.admission.conflicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Actor;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;

/** Where a supervisor sees at once that two people came in with one ticket, and by which doors. */
@ApplicationScoped
@Path("door/{performance : \\d{1,18}}/conflicts")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class ConflictsPageResource {
    @Inject
    ConflictBook book;

    @Inject
    Programme programme;

    @Inject
    Actor actor;

    @Inject
    Page page;

    @GET
    public View look(@PathParam("performance") long performance) {
        return new View(
                "admission/conflicts.jte",
                new ConflictsPage(
                        programme.playbill(performance), book.of(performance, page.language()), actor.supervises()));
    }

    @POST
    public Response see(
            @PathParam("performance") long performance,
            @FormParam("scan") @DefaultValue("") String scan,
            @FormParam("note") @Nullable String note) {
        book.see(performance, scan, ConflictNote.typed(note));
        return Response.seeOther(URI.create("/door/" + performance + "/conflicts"))
                .build();
    }
}
