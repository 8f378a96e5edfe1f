package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.gate.Tonight;
import org.parterre.platform.NotFound;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.programme.Tariffs;
import org.parterre.tickets.Holder;

/** The evenings that a guest may scan for, and what is sold for them. */
@ApplicationScoped
class Evenings {
    private static final Duration STILL_SHOWN = Duration.ofHours(24);

    @Inject
    Programme programme;

    @Inject
    Tariffs tariffs;

    @Inject
    Clock clock;

    /** Soonest first, those of yesterday too; none that was cancelled. */
    List<Playbill> all() {
        return programme.upcoming(clock.instant().minus(STILL_SHOWN)).stream()
                .filter(bill -> bill.status() != Performance.Status.CANCELLED)
                .toList();
    }

    /** Those around now, the nearest first. */
    List<Playbill> tonight() {
        Instant now = clock.instant();
        Comparator<Playbill> nearest = Comparator.comparing(
                bill -> Duration.between(now, bill.startsAt()).abs());
        return all().stream()
                .filter(bill -> bill.startsAt().isAfter(Tonight.over(now)))
                .filter(bill -> Tonight.near(bill.startsAt(), bill.doorsAt(), now))
                .sorted(nearest)
                .toList();
    }

    List<Playbill> of(long production) {
        return all().stream().filter(bill -> bill.production() == production).toList();
    }

    /** @throws NotFound where that evening is none of that production's */
    Playbill one(String slug, long performance) {
        Playbill bill = programme.playbill(performance);
        return NotFound.unless(bill.production() == Shapes.production(slug) ? bill : null);
    }

    /** That evening, or null where it never was here: a genuine code may be of a house whose data were put back. */
    @Nullable
    Playbill known(long performance) {
        try {
            return programme.playbill(performance);
        } catch (NotFound never) {
            return null;
        }
    }

    /** Also those that are no longer offered: somebody has paid them. */
    List<Tariff> tariffs(long production) {
        return tariffs.of(production);
    }

    /** At what tariff somebody's ticket was sold, by its id, also where it is no longer offered. */
    Optional<Map.Entry<Long, TariffTerms>> paid(Holder holder) {
        return Optional.ofNullable(known(holder.performance()))
                .flatMap(bill -> bill.prices().tariffs().entrySet().stream()
                        .filter(one -> one.getValue().code().equals(holder.tariff()))
                        .findFirst());
    }

    /** @throws NotFound where there is no such production */
    String title(String slug) {
        return programme.production(Shapes.production(slug)).title();
    }
}
