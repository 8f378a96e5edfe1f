package org.parterre.seats.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Refits;
import org.parterre.seats.SeatsInUse;
import org.parterre.venue.PlanChange;
import org.parterre.venue.PlanTouched;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;
import org.parterre.venue.Words;

/** Says of every coming evening what another version of its hall's plan would do to it. */
@ApplicationScoped
public class Touched {
    @Inject
    Programme programme;

    @Inject
    Refits refits;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    void tell(@Observes PlanTouched touched) {
        for (Playbill bill : programme.inHall(touched.hall(), clock.instant())) {
            if (!touched.isOf(bill.planId()) && bill.status() != Performance.Status.CANCELLED) {
                touched.add(evening(bill, touched), priced(bill));
            }
        }
    }

    private PlanTouched.Evening evening(Playbill bill, PlanTouched touched) {
        Refits.Outlook outlook = refits.look(bill, touched.plan());
        @Nullable SeatsInUse obstacle = outlook.obstacle();
        return new PlanTouched.Evening(
                bill.id(),
                bill.title(),
                bill.startsAt(),
                bill.zone(),
                venues.seatingPlan(bill.planId()).version(),
                changes(outlook),
                obstacle == null ? null : (BadInput.Words) obstacle.words().get(0));
    }

    /** Only what there is to say. */
    private static List<BadInput.Words> changes(Refits.Outlook outlook) {
        PlanChange change = outlook.change();
        List<BadInput.Words> changes = new ArrayList<>();
        count(changes, "come", change.come());
        count(changes, "gone", change.gone());
        count(changes, "renamed", change.renamed());
        count(changes, "rezoned", change.rezoned());
        count(changes, "sold", outlook.sold());
        return changes.isEmpty() ? List.of(new BadInput.Words("touched.same")) : changes;
    }

    private static void count(List<BadInput.Words> changes, String what, List<Seat> seats) {
        if (!seats.isEmpty()) {
            changes.add(new BadInput.Words("touched." + what + (seats.size() == 1 ? ".one" : ".other"), seats.size()));
        }
    }

    private static Map<String, Words> priced(Playbill bill) {
        Map<String, Words> priced = new LinkedHashMap<>();
        bill.plan().zones().stream()
                .filter(zone -> !bill.faresOf(zone.id()).isEmpty())
                .forEach(zone -> priced.put(zone.id(), zone.name()));
        return priced;
    }
}
