package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;

/** The evenings that a guest may scan for, and what is sold for them. */
@ApplicationScoped
class Evenings {
    private static final Duration STILL_SHOWN = Duration.ofHours(24);
    private static final Duration STILL_TONIGHT = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofHours(18);

    @Inject
    Programme programme;

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
        Comparator<Playbill> nearest = Comparator.comparing(
                bill -> Duration.between(clock.instant(), bill.startsAt()).abs());
        return all().stream()
                .filter(bill -> bill.startsAt().isAfter(clock.instant().minus(STILL_TONIGHT)))
                .filter(bill -> bill.startsAt().isBefore(clock.instant().plus(SOON)))
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

    List<Tariff> tariffs(long production) {
        return programme.tariffs(production);
    }

    /** What a tariff is called; a tariff that was given up keeps its code. */
    String name(Playbill bill, String tariff, Language language) {
        return programme.tariffs(bill.production()).stream()
                .map(Tariff::terms)
                .filter(terms -> terms.code().equals(tariff))
                .findFirst()
                .map(TariffTerms::name)
                .map(name -> name.in(language))
                .orElse(tariff);
    }

    /** @throws NotFound where there is no such production */
    String title(String slug) {
        return programme.production(Shapes.production(slug)).title();
    }
}
