package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Booking;
import org.parterre.programme.HallBook;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** What stands on the organiser's first page. */
@ApplicationScoped
public class OfficeList {
    private static final Duration AN_EVENING = Duration.ofHours(12);
    /** What can have been done with several performances. */
    private static final Set<String> DONE = Set.of("planned", "published", "copied", "moved");
    /** Ticks all drafts. */
    private static final String DRAFTS = "drafts";

    @Inject
    Programme programme;

    @Inject
    HallBook halls;

    @Inject
    Clock clock;

    /** Where the list says what was done with those, and has them ticked. */
    public static URI address(String done, Collection<Long> ids) {
        return URI.create("/office?done=" + done
                + ids.stream().map(id -> "&evening=" + id).collect(Collectors.joining()));
    }

    /**
     * @param ticked ids, or the word for all drafts; anything else is passed over
     * @param done one of what can have been done; anything else is passed over
     */
    public OfficePage page(boolean everything, List<String> ticked, @Nullable String done) {
        Instant now = clock.instant();
        Instant from = everything ? Instant.EPOCH : now.minus(AN_EVENING);
        Map<Long, List<Booking>> clashes = halls.clashesAfter(from);
        List<OfficePage.Evening> evenings = programme.everything(from).stream()
                .map(playbill -> new OfficePage.Evening(
                        playbill, Standing.of(playbill, now), clashes.getOrDefault(playbill.id(), List.of())))
                .toList();
        Set<Long> chosen = new HashSet<>();
        for (OfficePage.Evening evening : evenings) {
            Playbill playbill = evening.playbill();
            if (ticked.contains(Long.toString(playbill.id()))
                    || ticked.contains(DRAFTS) && evening.standing().isDraft()) {
                chosen.add(playbill.id());
            }
        }
        return new OfficePage(
                evenings,
                everything,
                chosen,
                done != null && DONE.contains(done) && !chosen.isEmpty() ? done : null,
                null);
    }
}
