package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;

/** The organiser's first page: every evening to come. */
@ApplicationScoped
@Path("office")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class OfficeResource {
    private static final Duration AN_EVENING = Duration.ofHours(12);

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    @GET
    public View list(@QueryParam("all") @Nullable String all) {
        Instant now = clock.instant();
        boolean everything = all != null;
        List<OfficePage.Evening> evenings =
                programme.everything(everything ? Instant.EPOCH : now.minus(AN_EVENING)).stream()
                        .map(playbill -> new OfficePage.Evening(playbill, Standing.of(playbill, now)))
                        .toList();
        return new View("programme/office.jte", new OfficePage(evenings, everything));
    }
}
