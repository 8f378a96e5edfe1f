package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Where a volunteer begins: which evening is it? */
@ApplicationScoped
@Path("door")
@Produces(View.HTML)
@StaffOnly(Role.DOOR)
public class TonightResource {
    private static final Duration STILL_TONIGHT = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofHours(18);

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    @GET
    public View tonight() {
        Instant now = clock.instant();
        List<Playbill> all = programme.upcoming(now.minus(STILL_TONIGHT)).stream()
                .filter(bill -> bill.status() != Performance.Status.CANCELLED)
                .toList();
        Instant soon = now.plus(SOON);
        return new View(
                "admission/tonight.jte",
                new Tonight(
                        all.stream()
                                .filter(bill -> bill.startsAt().isBefore(soon))
                                .toList(),
                        all.stream()
                                .filter(bill -> !bill.startsAt().isBefore(soon))
                                .toList()));
    }
}
