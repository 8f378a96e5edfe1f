package org.parterre.venue.designer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.FilePlaces;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanDocument;
import org.parterre.venue.PlanDraft;
import org.parterre.venue.PlanDrafts;
import org.parterre.venue.Typed;
import org.parterre.venue.Venues;
import org.parterre.venue.exchange.PlanFiles;

/**
 * Drawings of seating plans as they are: fetched, and kept again and again by whoever draws. Who keeps one says which one it was
 * made from (If-Match), so that of two windows neither wipes out the other's.
 */
@ApplicationScoped
@Path("api/plan-drafts")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class DraftsResource implements FilePlaces.Place {
    @Inject
    PlanDrafts drafts;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    @Inject
    Messages messages;

    @Inject
    Page page;

    @Override
    public String path() {
        return "api/plan-drafts";
    }

    @Override
    public int mostBytes() {
        return PlanFiles.MOST_BYTES;
    }

    @Override
    public Role role() {
        return Role.ORGANISER;
    }

    /** Keeps a drawing as a new draft; it need not be finished. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(byte[] file, @QueryParam("hall") @Nullable String hall) {
        Hall of = Typed.thing("hall", hall, venues::hall);
        String document = PlanFiles.text(file);
        Plan plan = PlanDocument.readUnfinished(document);
        PlanDraft draft = drafts.keep(new PlanDraft(of, "", clock.instant(), document, ""));
        return Response.created(URI.create("/api/plan-drafts/" + draft.id()))
                .tag(new EntityTag(Drawing.tag(document)))
                .entity(Stands.of(draft.id(), plan, messages, page))
                .build();
    }

    /** The drawing, to the letter as it was kept. */
    @GET
    @Path("{id : \\d{1,18}}")
    public Response fetch(@PathParam("id") long id) {
        String document = drafts.draft(id).body();
        return Response.ok(document)
                .tag(new EntityTag(Drawing.tag(document)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** How it stands, and what is odd about it. */
    @GET
    @Path("{id : \\d{1,18}}/check")
    public Stands check(@PathParam("id") long id) {
        return Stands.of(id, PlanDocument.readUnfinished(drafts.draft(id).body()), messages, page);
    }

    /** Keeps it in place of the one that {@code made} is the tag of. */
    @PUT
    @Path("{id : \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keepAgain(
            byte[] file, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String made) {
        if (made == null) {
            throw new BadInput(HttpHeaders.IF_MATCH, "venue.missing");
        }
        String document = PlanFiles.text(file);
        Plan plan = drafts.redraw(id, document, kept -> made.equals('"' + Drawing.tag(kept) + '"'));
        return Response.ok(Stands.of(id, plan, messages, page))
                .tag(new EntityTag(Drawing.tag(document)))
                .build();
    }
}
