package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.views.SeatView;
import org.parterre.venue.views.SeatViews;

/** What is seen from a place, on a page of its own: where no script shows it beside the map. */
@ApplicationScoped
@Path("performances/{id : \\d{1,18}}/views/{view : \\d{1,18}}")
@Produces(View.HTML)
public class SightPageResource {
    @Inject
    Programme programme;

    @Inject
    SeatViews views;

    @Inject
    Page page;

    @GET
    public View sight(@PathParam("id") long id, @PathParam("view") long view) {
        Playbill bill = programme.playbill(id);
        SeatView found = NotFound.unless(views.ofPlan(bill.planId()).view(view));
        return new View("seats/sight-page.jte", new SightPage(bill, HallSights.sight(bill, found, page.language())));
    }
}
