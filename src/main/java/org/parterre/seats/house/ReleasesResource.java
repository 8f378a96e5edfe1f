package org.parterre.seats.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** What the house keeps back, of all evenings to come, and what of it is released when. */
@ApplicationScoped
@Path("office/house-seats")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class ReleasesResource {
    /** An evening stays in the list while it plays. */
    private static final Duration AN_EVENING = Duration.ofHours(6);

    /** Tonight's list reaches into the night: what is released until then concerns who works tonight. */
    private static final Duration TONIGHT = Duration.ofHours(24);

    @Inject
    HouseBook book;

    @Inject
    Programme programme;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View list() {
        Instant now = clock.instant();
        List<ReleasesPage.Line> soon = new ArrayList<>();
        List<ReleasesPage.Line> later = new ArrayList<>();
        List<ReleasesPage.Line> never = new ArrayList<>();
        for (HouseSeats seats : book.ofEveningsAfter(now.minus(AN_EVENING))) {
            if (seats.kept().isEmpty()) {
                continue;
            }
            Playbill bill = programme.playbillOrDraft(seats.performance());
            ReleasesPage.Line line = new ReleasesPage.Line(seats, bill, page.language());
            Instant release = seats.releaseAt();
            (release == null ? never : release.isBefore(now.plus(TONIGHT)) ? soon : later).add(line);
        }
        return new View("seats/releases.jte", new ReleasesPage(soon, later, never));
    }
}
