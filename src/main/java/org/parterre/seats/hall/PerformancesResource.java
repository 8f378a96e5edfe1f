package org.parterre.seats.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMaps;

/** What plays when. */
@ApplicationScoped
@Path("api/performances")
@Produces(MediaType.APPLICATION_JSON)
public class PerformancesResource {
    /** A performance stays in the list while it plays. */
    static final Duration STILL_PLAYING = Duration.ofHours(3);

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Clock clock;

    @GET
    public List<Views.PerformanceView> performances() {
        return programme.upcoming(clock.instant().minus(STILL_PLAYING)).stream()
                .map(bill -> Views.PerformanceView.of(bill, maps.of(bill).picture(), clock.instant()))
                .toList();
    }
}
