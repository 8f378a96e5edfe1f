package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMaps;

/** The programme: what plays when, and how much is left. */
@ApplicationScoped
@Path("/")
@Produces(View.HTML)
public class ProgrammePageResource {
    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View programme() {
        Instant now = clock.instant();
        return new View(
                "seats/programme.jte",
                ProgrammePage.of(
                        programme.upcoming(now.minus(PerformancesResource.STILL_PLAYING)),
                        bill -> maps.of(bill).picture(),
                        now,
                        page.language()));
    }
}
